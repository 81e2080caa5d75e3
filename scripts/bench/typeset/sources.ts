import type { Random } from '../fuzz/random.ts';
import { fold, type GoldArticle, goldFolders, readGold } from '../quality/gold.ts';

const DAY = 86_400_000;

/** What an edition of some day printed. */
export interface Dated<Item> {
  /** Days since 1970. */
  day: number;
  item: Item;
}

export interface Photo {
  text: string;
  credit: string[];
  /** Of a photo that was a record of its own. */
  title: string | null;
}

/** What new pages are made of; what is used is taken out. */
export interface Sources {
  articles: Dated<GoldArticle>[];
  photos: Dated<Photo>[];
}

/** All whole articles and all captions of a folder's gold, each once, as if they had not been printed yet. */
export function readSources(folder: string): Sources {
  const sources: Sources = { articles: [], photos: [] };
  const seen = new Set<string>();
  const isNew = (text: string | null | undefined) => seen.size < seen.add(fold(text).slice(0, 40)).size;
  for (const { date, articles } of goldFolders(folder).toSorted().map(readGold)) {
    if (!date) continue;
    const day = Date.parse(date) / DAY;
    for (const article of articles) {
      if (isWhole(article) && isNew(article.headline.main) && isNew(article.body[0]?.text)) {
        sources.articles.push({ day, item: { ...article, captions: [] } });
      }
      const title = article.kind === 'caption' ? (article.headline.main ?? null) : null;
      for (const { text, credit } of article.captions) {
        if (text.length >= 25 && isNew(text)) sources.photos.push({ day, item: { text, credit, title } });
      }
    }
  }
  return sources;
}

/** Takes up to `count` items out, drawn from those nearest to a day. */
export function takeNear<Item>(items: Dated<Item>[], near: number, count: number, random: Random) {
  const away = ({ day }: Dated<Item>) => Math.abs(day - near);
  const nearest = items.toSorted((a, b) => away(a) - away(b)).slice(0, count + 25);
  const taken = random.shuffle(nearest).slice(0, count);
  for (const one of taken) items.splice(items.indexOf(one), 1);
  return taken;
}

/** `2020-01-06` */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Characters of the body. */
export function lengthOf({ body }: GoldArticle): number {
  return body.reduce((sum, { text }) => sum + text.length, 0);
}

/** Is it a story with headline and body, not half of another, and are its names printed on it? */
function isWhole(article: GoldArticle): boolean {
  const { kind, headline, body, byline, lead, tail, bylineText, continuation } = article;
  if (kind !== 'article' || !headline.main || continuation?.to || continuation?.from) return false;
  // The lead stands in the first paragraph, the tail behind the last.
  if (body[0]?.type !== 'paragraph' || body.at(-1)?.type !== 'paragraph') return false;
  if (lengthOf(article) < 60 || lengthOf(article) > 2_600) return false;
  const names = fold([lead, tail, bylineText].join(''));
  return byline.every(({ name }) => names.includes(fold(name)));
}
