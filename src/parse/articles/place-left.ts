import { isName } from './author-name.ts';
import { isSigned } from './byline-side.ts';
import { pairsOf } from './echo.ts';
import type { BodyItem, PageItems, Piece } from './page-items.ts';
import type { PairCode } from './pair-codes.ts';
import type { Assignment, PageReading } from './reading.ts';

/** Finds a place for what the page's reading left over: bylines, authors' names, headlines out of order. */
export function placeLeft(reading: PageReading, items: PageItems): void {
  freeNames(reading, items);
  placeBylines(reading, items);
  placeHeadlines(reading, items);
}

/** A sure name that stands for a headline all by itself is its author's; 梅雨潭 may be what the story is about. */
function freeNames(reading: PageReading, { pieces }: PageItems): void {
  for (const article of reading.articles) {
    const displayed = article.headline.filter((k) => pieces[k]?.block.type === 'display');
    const [only] = displayed;
    if (only === undefined || displayed.length > 1 || pieces[only]?.author !== true) continue;
    article.headline = article.headline.filter((k) => k !== only);
    article.bylines.push(only);
  }
}

/** How many paragraphs away from its article an author's name may stand. */
const REACH = 2;

/**
 * A byline that the page's reading left over belongs to the article that begins where it stands, else to the one around
 * it, else to the one that ends there; an author's name to the nearest article that has no byline, one that tells who its
 * author is （作者为…） before others.
 */
function placeBylines(reading: PageReading, { pieces, bodies }: PageItems): void {
  const hasByline = ({ headline, inside, bylines, from }: Assignment): boolean =>
    bylines.length > 0 ||
    [...headline, ...inside].some((k) => pieces[k]?.block.type === 'byline') ||
    isSigned(bodies[from] as BodyItem);
  reading.left = reading.left.filter((k) => {
    const { block, position } = pieces[k] as Piece;
    const author = block.type === 'display' && isName(block.run);
    if (block.type !== 'byline' && !author) return true;
    /** What may be no name at all goes to no story that does not ask for an author. */
    const sure = !author || (pieces[k] as Piece).author;
    const { articles } = reading;
    const near = [
      // In a heap of headlines a name stands below its own.
      author ? articles.find(({ headline }) => headline.includes(k - 1)) : undefined,
      articles.find(({ from }) => from === position),
      articles.find(({ from, to }) => from < position && position < to),
      articles.find(({ to }) => to === position),
      ...(author ? articles.filter((article) => distance(article, position) <= REACH) : []),
    ].filter((article) => article !== undefined);
    const free = near.filter((article) => !hasByline(article));
    const owner =
      (author ? free.find(({ to }) => /作者/u.test(bodies[to - 1]?.block.tail?.text ?? '')) : undefined) ??
      (sure ? free[0] : undefined) ??
      (author ? undefined : near[0]);
    if (!owner) return true;
    owner.bylines.push(k);
    return false;
  });
}

function distance({ from, to }: Assignment, position: number): number {
  return position < from ? from - position : Math.max(0, position - to);
}

/** Least share of a left-over headline's wording that the headless article holds. */
const SAME_STORY = 0.4;

/** A story that holds less than this part of what another one does of a line's wording is not the line's. */
const OF_ANOTHER = 1 / 2;

/**
 * Headlines that the page's order left over, or took for subheadings of another story, and articles that it left without
 * one: where the wording is the same, they belong together, order or not (a physical layout may put a headline anywhere).
 */
function placeHeadlines(reading: PageReading, items: PageItems): void {
  const { pieces } = items;
  const headless = reading.articles.filter(
    ({ headline }) => !headline.some((k) => pieces[k]?.block.type === 'display'),
  );
  if (headless.length === 0) return;
  const share = (wording: ReadonlySet<PairCode>, { from, to }: Assignment): number => {
    const text = pairsOf(
      items.bodies
        .slice(from, to)
        .map(({ block }) => block.run.text)
        .join('\n'),
    );
    return [...wording].filter((pair) => text.has(pair)).length / wording.size;
  };
  /** The headless article that says what the lines say; null where none does. */
  const takenBy = (places: readonly number[], own: Assignment | null): Assignment | null => {
    const wording = pairsOf(places.map((k) => pieces[k]?.block.run.text ?? '').join(''));
    if (wording.size < 4) return null;
    let best: Assignment | null = null;
    let most = SAME_STORY;
    for (const article of headless) {
      const held = share(wording, article);
      if (held > most) [best, most] = [article, held];
    }
    if (!best || (own && share(wording, own) >= most * OF_ANOTHER)) return null;
    best.headline = [...places, ...best.headline];
    headless.splice(headless.indexOf(best), 1);
    return best;
  };
  for (const places of leftUnits(reading.left, pieces)) {
    if (takenBy(places, null)) reading.left = reading.left.filter((k) => !places.includes(k));
  }
  for (const article of reading.articles) {
    for (const places of leftUnits(article.inside, pieces)) {
      if (takenBy(places, article)) article.inside = article.inside.filter((k) => !places.includes(k));
    }
  }
}

/** Displayed lines, by place: those that stand together without a blank are one headline. */
export function leftUnits(left: readonly number[], pieces: readonly Piece[]): number[][] {
  const groups: number[][] = [];
  for (const k of left) {
    const piece = pieces[k] as Piece;
    if (piece.block.type === 'byline') continue;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const joined =
      last === k - 1 &&
      pieces[last]?.cluster === piece.cluster &&
      !piece.block.run.fragments[0]?.line.blankBefore;
    if (group && joined) group.push(k);
    else groups.push([k]);
  }
  return groups;
}
