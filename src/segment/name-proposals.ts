import type { RosterView } from '../domain/names.ts';
import { surnameLength } from '../domain/surnames.ts';
import { type Cell, Gap } from './name-cells.ts';
import { chineseNameScore, transliteratedNameScore } from './name-model.ts';
import { isBesideNames, organisationEnding } from './organisations.ts';

/** Costs in nats: what may happen in a run besides a name of the model. */
const COST = {
  /** A name begins or ends where nothing is printed between. */
  cutWithoutGap: -0.7,
  /** Each blank of 李　明 or 张 建 国. */
  paddedName: -0.6,
  lineEndInName: -1.2,
  /** A blank inside a name beside a single character (赵晓 刚), and one between longer pieces. */
  strayBlank: -7,
  blankBetweenPieces: -16,
  affiliation: -16,
  weakAffiliation: -24,
  besideNames: -3,
  latinName: -8,
  unreadable: -9,
};
const LONGEST_PLAIN_NAME = 6;
const LONGEST_DOTTED_NAME = 16;
/** No proposal spans more cells. */
export const LONGEST_PROPOSAL = 20;

export type ProposalKind = 'name' | 'affiliation' | 'rest' | 'unreadable';
export interface Proposal {
  kind: ProposalKind;
  /** Natural log-probability, about. */
  score: number;
}

/** The gap before cell `at`; the run's end counts as a separator. */
export function gapAt(cells: readonly Cell[], at: number): Gap {
  return cells[at]?.before ?? Gap.separator;
}

/** What the cells `from`…`to` (exclusive) may be. Never across a separator; the caller sees to that. */
export function proposals(cells: readonly Cell[], from: number, to: number, roster: RosterView): Proposal[] {
  const first = cells[from];
  const last = cells[to - 1];
  if (!first || !last) return [];
  const found: Proposal[] = [];
  if (to - from === 1) {
    if (first.kind === 'latin' && /^\p{Lu}.*\p{L}/u.test(first.text)) {
      found.push({ kind: 'name', score: COST.latinName });
    }
    if (first.kind === 'word') found.push({ kind: 'rest', score: COST.besideNames });
    else found.push({ kind: 'unreadable', score: COST.unreadable });
  }
  // A long piece inside an unbroken run can only be a name with dots.
  if (to - from > LONGEST_PLAIN_NAME && first.before === Gap.none && !hasDot(cells, from, to)) return found;
  if (first.kind !== 'han' || last.kind !== 'han') return found;
  const characters: string[] = [];
  for (let at = from; at < to; at += 1) characters.push(cells[at]?.text ?? '');
  const name = nameScore(characters, cells, from, to, roster);
  if (name > Number.NEGATIVE_INFINITY) found.push({ kind: 'name', score: name });
  if (isUnbroken(cells, from, to)) found.push(...besides(characters.join(''), cells, from, to));
  return found;
}

/** The unbroken pieces that are no names. */
function besides(text: string, cells: readonly Cell[], from: number, to: number): Proposal[] {
  const glued = gapAt(cells, from) === Gap.none;
  if (isBesideNames(text, glued)) return [{ kind: 'rest', score: COST.besideNames }];
  if (glued) return [];
  const ending = organisationEnding(text);
  if (ending === 'strong') return [{ kind: 'affiliation', score: COST.affiliation }];
  const apart = gapAt(cells, to) !== Gap.none && to < cells.length;
  return ending === 'weak' && apart ? [{ kind: 'affiliation', score: COST.weakAffiliation }] : [];
}

function nameScore(
  characters: readonly string[],
  cells: readonly Cell[],
  from: number,
  to: number,
  roster: RosterView,
): number {
  const length = characters.length;
  const dotted = characters.includes('·');
  if (length < 2 || length > (dotted ? LONGEST_DOTTED_NAME : LONGEST_PLAIN_NAME))
    return Number.NEGATIVE_INFINITY;
  const cuts = Number(gapAt(cells, from) === Gap.none) + Number(gapAt(cells, to) === Gap.none);
  let score = Number.NEGATIVE_INFINITY;
  if (!dotted && length <= 4) score = chineseNameScore(characters);
  if (dotted || cuts === 0 || length > 2) score = Math.max(score, transliteratedNameScore(characters));
  const count = roster.count(characters.join(''));
  if (count > 0) score = Math.max(score, Math.log((0.5 * count) / roster.total));
  return score + cuts * COST.cutWithoutGap + blanksInside(cells, from, to);
}

function blanksInside(cells: readonly Cell[], from: number, to: number): number {
  const padded = isPadded(cells, from, to);
  let cost = 0;
  for (let at = from + 1; at < to; at += 1) {
    const gap = gapAt(cells, at);
    if (gap === Gap.lineEnd) cost += COST.lineEndInName;
    if (gap !== Gap.blank) continue;
    const single = gapAt(cells, at - 1) !== Gap.none || gapAt(cells, at + 1) !== Gap.none;
    cost += padded ? COST.paddedName : single ? COST.strayBlank : COST.blankBetweenPieces;
  }
  return cost;
}

/** 李　明, 张 建 国, 欧阳　静: a short name set apart to the width of its neighbours. */
export function isPadded(cells: readonly Cell[], from: number, to: number): boolean {
  if (gapAt(cells, from) === Gap.none || gapAt(cells, to) === Gap.none) return false;
  const begins: number[] = [];
  for (let at = from + 1; at < to; at += 1) if (gapAt(cells, at) !== Gap.none) begins.push(at - from);
  const length = to - from;
  if (begins.length === length - 1) return length <= 3;
  const twoCharacters = (cells[from]?.text ?? '') + (cells[from + 1]?.text ?? '');
  return begins.length === 1 && begins[0] === 2 && length <= 4 && surnameLength(twoCharacters) === 2;
}

/** Are the cells printed without any gap between them? */
export function isUnbroken(cells: readonly Cell[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (gapAt(cells, at) !== Gap.none) return false;
  return true;
}

function hasDot(cells: readonly Cell[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (cells[at]?.kind === 'dot') return true;
  return false;
}
