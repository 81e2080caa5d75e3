import type { ScoredFile, View } from './gold.ts';
import { covered, gramsOf, headlineLikeness, likeness, shared } from './grams.ts';
import { Tally } from './tally.ts';

/** Counts over all files, and by style. */
export interface Scores {
  overall: Tally;
  styles: Map<string, Tally>;
}

/** A record of the gold and the one that was read in its place. */
interface Pair {
  read: View;
  likeness: number;
}

/** Least likeness of two records that are compared at all, of two that count as the same, of a body that is found. */
const COMPARED = 0.1;
const SAME = 0.5;
const FOUND = 0.3;
/** Least likeness of two headlines that are the same but for a character or two. */
const SAME_HEADLINE = 0.8;

/** Holds what was read against the gold. */
export function score(files: readonly ScoredFile[]): Scores {
  const scores: Scores = { overall: new Tally(), styles: new Map() };
  const pairs = new Map(files.map((file) => [file, pairUp(file)]));
  /** Records that were read, by edition and id; and what each gold record was matched with. */
  const read = new Map<string, View>();
  const matched = new Map<string, View>();
  for (const file of files) {
    for (const record of file.read) read.set(`${file.edition}|${record.id}`, record);
    for (const [gold, pair] of pairs.get(file) ?? []) matched.set(`${file.edition}|${gold.id}`, pair.read);
  }
  for (const file of files) {
    const style = scores.styles.get(file.style) ?? new Tally();
    scores.styles.set(file.style, style);
    for (const tally of [scores.overall, style]) {
      scoreFile(file, pairs.get(file) as Map<View, Pair>, tally, (end) => ({
        expected: end.expected === null ? undefined : matched.get(`${file.edition}|${end.expected}`),
        given: end.given === null ? undefined : read.get(`${file.edition}|${end.given}`),
      }));
    }
  }
  return scores;
}

/** Matches the records of a file, the likest first; of equals the later one, as the practice sets' scorer does. */
function pairUp({ gold, read }: ScoredFile): Map<View, Pair> {
  const candidates = gold.flatMap((one, i) =>
    read.map((other, k) => ({ i, k, likeness: likeness(one.grams, other.grams) })),
  );
  const sorted = candidates
    .filter((candidate) => candidate.likeness > COMPARED)
    .sort(
      (a, b) =>
        b.likeness - a.likeness || Number(sameKind(b)) - Number(sameKind(a)) || b.i - a.i || b.k - a.k,
    );
  function sameKind({ i, k }: { i: number; k: number }): boolean {
    return gold[i]?.kind === read[k]?.kind;
  }
  const pairs = new Map<View, Pair>();
  const taken = new Set<number>();
  for (const { i, k, likeness: value } of sorted) {
    const one = gold[i] as View;
    if (pairs.has(one) || taken.has(k)) continue;
    pairs.set(one, { read: read[k] as View, likeness: value });
    taken.add(k);
  }
  return pairs;
}

type Ends = (end: { expected: string | null; given: string | null }) => {
  expected: View | undefined;
  given: View | undefined;
};

function scoreFile(file: ScoredFile, pairs: ReadonlyMap<View, Pair>, tally: Tally, ends: Ends): void {
  const same = (gold: View): View | null => {
    const pair = pairs.get(gold);
    return pair && pair.likeness > SAME ? pair.read : null;
  };
  const extra = new Set(file.read);
  for (const gold of file.gold) {
    const read = same(gold);
    if (read) extra.delete(read);
  }
  scoreRecords(file, same, extra, tally);
  scoreCaptions(file, tally);
  scoreCharacters(file, tally);
  for (const gold of file.gold) {
    const read = same(gold);
    scoreHeadline(gold, read, file.read, tally);
    scoreBody(gold, read, tally);
    if (gold.kind === 'article') scoreArticle(gold, read, tally, ends);
    if (!read) continue;
    tally.right('kindAccuracy', read.kind === gold.kind);
    if (gold.kind === 'teaser' && gold.to) tally.right('teaserPage', read.to?.page === gold.to.page);
    if (file.dateEvident) tally.right('dateAccuracy', read.date === file.date);
    else if (read.date !== null) tally.right('dateTrueWhereNotPrinted', read.date === file.date);
    if (file.pageEvident) tally.right('pageAccuracy', read.page === gold.page);
  }
  for (const read of extra) scoreExtra(read, tally);
}

function scoreRecords(
  { gold, read }: ScoredFile,
  same: (gold: View) => View | null,
  extra: ReadonlySet<View>,
  tally: Tally,
): void {
  const articles = gold.filter(({ kind }) => kind === 'article');
  const hits = articles.filter((article) => same(article)).length;
  const wrong = [...extra].filter(({ kind }) => kind === 'article').length;
  tally.found('articleF1', hits, articles.length, hits + wrong);
  tally.found('recordF1', gold.filter((record) => same(record)).length, gold.length, read.length);
}

/** A caption counts whichever record holds it, with its credit or without. */
function scoreCaptions({ gold, read }: ScoredFile, tally: Tally): void {
  const expected = gold.flatMap(({ captions }) => captions);
  const given = read.flatMap(({ captions }) => captions);
  const free = [...given];
  let hits = 0;
  for (const caption of expected) {
    const place = free.findIndex(({ text }) => text === caption.text || text === caption.full);
    if (place < 0) continue;
    free.splice(place, 1);
    hits += 1;
  }
  tally.found('captionF1', hits, expected.length, given.length);
  const [credits, named] = [expected.flatMap(({ credit }) => credit), given.flatMap(({ credit }) => credit)];
  tally.found('creditF1', shared(credits, named), credits.length, named.length);
}

/** Leads, sign-offs, bylines and jump marks are neither asked for nor held against the reading. */
function scoreCharacters({ gold, read }: ScoredFile, tally: Tally): void {
  const said = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');
  const asked = (caption: 'text' | 'full'): string[] =>
    said(
      gold.flatMap(({ kicker, main, deck, body, captions }) => [
        kicker,
        main,
        deck,
        ...body.map(({ text }) => text),
        ...captions.map((one) => one[caption]),
      ]),
    );
  const printed = read.flatMap(({ kicker, main, deck, lead, tail, body, captions }) => [
    kicker,
    main,
    deck,
    lead,
    tail,
    ...body.map(({ text }) => text),
    ...captions.map(({ text }) => text),
  ]);
  const named = read.flatMap(({ captions }) => captions.flatMap(({ credit }) => credit));
  const recall = covered(asked('text'), said([...printed, ...named]));
  tally.right('characterRecall', recall.characters, recall.of);
  const loose = gold.flatMap((view) => [
    view.lead,
    view.tail,
    view.bylineLine,
    ...view.marks,
    ...view.byline.map(({ name }) => name),
    view.lead + (view.body[0]?.text ?? ''),
  ]);
  const precision = covered(said(printed), said([...asked('full'), ...loose]));
  tally.right('characterPrecision', precision.characters, precision.of);
}

function scoreHeadline(gold: View, read: View | null, all: readonly View[], tally: Tally): void {
  if (read && (gold.kind !== 'caption' || gold.main !== ''))
    tally.right('headlineMain', read.main === gold.main);
  if (gold.kind !== 'article') return;
  if (read) {
    if (gold.kicker || read.kicker) tally.right('headlineKicker', read.kicker === gold.kicker);
    if (gold.deck || read.deck) tally.right('headlineDeck', read.deck === gold.deck);
    const [kicker, main, deck] = (['kicker', 'main', 'deck'] as const).map(
      (part) => read[part] === gold[part],
    );
    tally.right('headlineAll', Boolean(kicker && main && deck));
  }
  if (gold.main === '' || gold.body.length === 0) return;
  const body = gramsOf(gold.text, 5);
  let best: View | null = null;
  let most = FOUND;
  for (const other of all) {
    if (other.body.length === 0) continue;
    const value = likeness(body, gramsOf(other.text, 5));
    if (value <= most) continue;
    most = value;
    best = other;
  }
  tally.right(
    'headlineAssociation',
    best !== null && headlineLikeness(best.main, gold.main) >= SAME_HEADLINE,
  );
}

function scoreBody(gold: View, read: View | null, tally: Tally): void {
  if (gold.kind !== 'article' && gold.kind !== 'notice') return;
  // A sign-off may stand as a paragraph.
  const body = read ? read.body.filter(({ text }) => gold.tail === '' || text !== gold.tail) : [];
  for (const [row, type] of [
    ['paragraphF1', 'paragraph'],
    ['subheadingF1', 'subheading'],
  ] as const) {
    const [expected, given] = [gold.body, body].map((blocks) =>
      blocks.filter((block) => block.type === type).map(({ text }) => text),
    ) as [string[], string[]];
    tally.found(row, shared(expected, given), expected.length, given.length);
  }
  if (gold.kind === 'article') {
    const equal =
      body.length === gold.body.length &&
      body.every((block, i) => block.text === gold.body[i]?.text && block.type === gold.body[i]?.type);
    tally.right('exactArticles', read !== null && equal && read.main === gold.main);
    tally.right('exactText', read !== null && body.map(({ text }) => text).join('') === gold.text);
  }
  // A byline on a line of its own is the record's lead.
  const lead = gold.lead === '' ? gold.bylineLine : gold.lead;
  if (read && (lead !== '' || read.lead !== '')) tally.right('leadAccuracy', read.lead === lead);
}

function scoreArticle(gold: View, read: View | null, tally: Tally, ends: Ends): void {
  const people = (view: View | null): string[] =>
    (view?.byline ?? []).map(({ name, role }) => `${name}/${role}`);
  const names = (view: View | null): string[] => (view?.byline ?? []).map(({ name }) => name);
  for (const [row, list] of [
    ['bylineF1', people],
    ['nameF1', names],
  ] as const) {
    const [expected, given] = [list(gold), list(read)];
    tally.found(row, shared(expected, given), expected.length, given.length);
  }
  for (const side of ['to', 'from'] as const) {
    const [expected, given] = [gold[side], read?.[side] ?? null];
    const hit = expected !== null && given !== null && given.page === expected.page;
    tally.found('continuationF1', Number(hit), Number(expected !== null), Number(given !== null));
    const pair = ends({ expected: expected?.id ?? null, given: given?.id ?? null });
    const linked = pair.expected !== undefined && pair.expected === pair.given;
    const wanted = expected?.id !== null && expected?.id !== undefined;
    tally.found('linkF1', Number(linked), Number(wanted), Number(given !== null && given.id !== null));
  }
}

function scoreExtra({ body, byline, kind, to, from }: View, tally: Tally): void {
  tally.found('paragraphF1', 0, 0, body.filter(({ type }) => type === 'paragraph').length);
  tally.found('subheadingF1', 0, 0, body.filter(({ type }) => type === 'subheading').length);
  tally.found('bylineF1', 0, 0, byline.length);
  tally.found('nameF1', 0, 0, byline.length);
  if (kind === 'article') for (const end of [to, from]) if (end) tally.found('continuationF1', 0, 0, 1);
}
