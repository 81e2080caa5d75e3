/** What speaks for one piece going on in another one, in nats; both by their places in the block. */
export type Fits = (upper: number, lower: number) => number;

/** What is to be known of a piece of a block. */
export interface StrandPiece {
  /** How many lines it has. */
  size: number;
  /** It breaks off in mid-sentence. */
  open: boolean;
  /** A story surely begins with it; a paragraph does, so that a story may. */
  begins: 'story' | 'paragraph' | null;
}

/** The pieces of a column as far as they are found. */
interface Strand {
  id: number;
  first: number;
  last: number;
  /** How many lines stand from its top down to the foot of each of its pieces. */
  feet: readonly number[];
}

/** A way to set the pieces so far into columns side by side. */
interface Setting {
  cost: number;
  /** The columns of the story, or stories, that are not yet done, from the left. */
  strands: readonly Strand[];
  /** The one that the last piece stands in. */
  current: number;
  /** The extractor has gone back to a column further left. */
  wentBack: boolean;
  count: number;
  /** Strand of the last piece. */
  id: number;
  before: Setting | null;
}

const BEAM = 32;
const MOST_STRANDS = 10;

/** What it costs, in nats: a column begins, and one where the extractor has gone back to the first one already. */
const BEGINS = 1;
const LATE = 4;
/** A piece ends where none of the column on its left does. */
const UNALIGNED = 2;
/** A column goes on beside one that is no longer than it; it becomes longer than that one. */
const NO_ROOM = 2;
const OVERTAKES = 1;
/** The first column goes on though the others are not as long. */
const NOT_LEVEL = 2;
/** Pieces come in another order than from the left to the right. */
const OUT_OF_TURN = 2.5;
/** A column ends in mid-sentence and the next one does not go on from it. */
const LEFT_OPEN = 1.5;
/** All columns are done and others begin, with a story's lead. */
const WITH_LEAD = -1;

/**
 * The best way to set pieces into columns: the strand of each piece, counted in the order in which they are read, and what
 * the way costs, in nats. An extractor that goes down the page row by row breaks all columns at the same height, and takes
 * the pieces of each row from the left:
 *
 * ```
 * 1 3 6 9     four columns, the extractor prints 1 to 11: the strands are 1 2 5 · 3 4 7 · 6 8 · …
 * 2 4 8 10
 * 5 7   11
 * ```
 *
 * So how long the pieces are tells as much as their words: two that end at the same height are rarely so by chance.
 *
 * @param goesBack whether a column may go on after a further one; where none may, the order stays as printed
 */
export function bestStrands(
  pieces: readonly StrandPiece[],
  fits: Fits,
  goesBack: boolean,
): { strands: readonly number[]; cost: number } {
  const done = ({ cost, strands }: Setting): number =>
    strands.reduce((sum, { last }, c) => sum + endCost(pieces, last, strands[c + 1], fits), cost);
  let beam: Setting[] = [
    { cost: 0, strands: [], current: -1, wentBack: false, count: 0, id: -1, before: null },
  ];
  pieces.forEach((piece, place) => {
    const next: Setting[] = [];
    for (const setting of beam) {
      for (const c of openColumns(setting, goesBack)) next.push(goneOn(setting, c, place, piece.size, fits));
      if (setting.current === setting.strands.length - 1 && setting.strands.length < MOST_STRANDS)
        next.push(begun(setting, place, piece.size));
      if (piece.begins !== null && setting.strands.length > 0) {
        const cost = done(setting) + (piece.begins === 'story' ? WITH_LEAD : 0);
        next.push(begun({ ...setting, cost, strands: [], current: -1, wentBack: false }, place, piece.size));
      }
    }
    beam = leastCosts(next);
  });
  const [best] = beam.map((setting) => ({ setting, cost: done(setting) })).sort((a, b) => a.cost - b.cost);
  const { setting: last, cost } = best as { setting: Setting; cost: number };
  const ids: number[] = [];
  for (let setting = last; setting.before; setting = setting.before) ids.push(setting.id);
  return { strands: ids.reverse(), cost };
}

function openColumns({ strands, current }: Setting, goesBack: boolean): number[] {
  if (current < 0) return [];
  return goesBack ? [...strands.keys()] : [current];
}

/** The piece stands under the last one of a column. */
function goneOn(setting: Setting, c: number, place: number, size: number, fits: Fits): Setting {
  const { strands, current, wentBack } = setting;
  const strand = strands[c] as Strand;
  const foot = footOf(strand) + size;
  return {
    ...setting,
    cost:
      setting.cost + turnCost(setting, c, foot) + alignment(strands[c - 1], foot) - fits(strand.last, place),
    strands: strands.with(c, { ...strand, last: place, feet: [...strand.feet, foot] }),
    current: c,
    wentBack: wentBack || c < current,
    id: strand.id,
    before: setting,
  };
}

/** What it costs that the extractor goes on with a column; its foot will be there. */
function turnCost({ strands, current }: Setting, c: number, foot: number): number {
  if (c === current) return 0;
  const height = footOf(strands[current] as Strand);
  if (c === current + 1) {
    if (footOf(strands[c] as Strand) >= height) return NO_ROOM;
    return foot > height ? OVERTAKES : 0;
  }
  if (c !== 0 || current !== strands.length - 1) return OUT_OF_TURN;
  return strands.every((strand) => footOf(strand) === height) ? 0 : NOT_LEVEL;
}

/** The piece is a column's first one. */
function begun(setting: Setting, place: number, size: number): Setting {
  const { cost, strands, wentBack, count } = setting;
  const begins = strands.length > 0 ? BEGINS + (wentBack ? LATE : 0) : 0;
  return {
    cost: cost + begins + alignment(strands[strands.length - 1], size),
    strands: [...strands, { id: count, first: place, last: place, feet: [size] }],
    current: strands.length,
    wentBack,
    count: count + 1,
    id: count,
    before: setting,
  };
}

function alignment(left: Strand | undefined, foot: number): number {
  return left?.feet.includes(foot) ? 0 : UNALIGNED;
}

/** What it costs that a column ends with a piece and another one, or none, is read after it. */
function endCost(
  pieces: readonly StrandPiece[],
  last: number,
  following: Strand | undefined,
  fits: Fits,
): number {
  const open = pieces[last]?.open === true;
  if (!following) return open ? LEFT_OPEN : 0;
  return -Math.max(fits(last, following.first), open ? -LEFT_OPEN : 0);
}

/** The best settings; of two that leave the same columns the better one. */
function leastCosts(settings: Setting[]): Setting[] {
  settings.sort((a, b) => a.cost - b.cost);
  const kept: Setting[] = [];
  for (const setting of settings) {
    if (kept.some((other) => leavesTheSame(other, setting))) continue;
    kept.push(setting);
    if (kept.length === BEAM) break;
  }
  return kept;
}

function leavesTheSame(one: Setting, other: Setting): boolean {
  return (
    one.current === other.current &&
    one.strands.length === other.strands.length &&
    one.strands.every((strand, c) => {
      const its = other.strands[c] as Strand;
      return its.last === strand.last && footOf(its) === footOf(strand);
    })
  );
}

function footOf({ feet }: Strand): number {
  return feet[feet.length - 1] as number;
}
