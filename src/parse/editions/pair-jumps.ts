import { NEVER_FIRST } from '../../text/characters.ts';
import { simplified } from '../../text/simplified.ts';
import type { Draft } from '../articles/draft.ts';
import { pairsOf } from '../articles/echo.ts';
import { COLUMN } from '../articles/phrase-breaks.ts';
import { Wordings } from '../articles/wordings.ts';
import { placeOf } from '../run-place.ts';
import { JumpCandidates } from './jump-candidates.ts';

/** One record with its place, as far as pairing asks. */
export interface JumpParty {
  draft: Draft;
  page: number | null;
  /** 版名 of the page. */
  section?: string | null;
}

export interface JumpPair<Party extends JumpParty = JumpParty> {
  from: Party;
  to: Party;
  value: number;
  /** Another half that would do about as well for one of the two. */
  rival: Party | null;
}

/** Least value at which two ends within one edition are taken for one story. */
const LEAST = 0.5;
/** Halves nearer in value than this are about equally good. */
const EQUALLY_GOOD = 0.5;
/** More pairs than this are not looked through for a better exchange: no edition has so many. */
const MOST_PAIRS = 100;

/**
 * Finds for each 下转 the 上接 that it goes on in: the page that the one names is the other's, the wording is the same,
 * the sentence runs on. One to one: best pair first, then exchanged where two pairs together are worth more.
 *
 * @param least value that a pair must come to: more where the two ends are not known to be of one edition
 */
export function pairJumps<Party extends JumpParty>(
  parties: readonly Party[],
  least = LEAST,
): JumpPair<Party>[] {
  const senders = parties.filter(({ draft }) => draft.to && draft.to.manner === 'jump');
  const receivers = parties.filter(({ draft }) => draft.from);
  if (senders.length === 0 || receivers.length === 0) return [];
  const ends = parties.filter(({ draft }) => draft.to?.manner === 'jump' || draft.from);
  const placeOf = new Map(ends.map((end, k) => [end, k]));
  const wordings = new Wordings(ends.map(({ draft }) => textOf(draft)));
  const wordingOf = (party: Party) => wordings.pairs[placeOf.get(party) as number] as Int32Array;
  /** By the number of a pair: the last sender that was found to hold it, from 1 on. */
  const heldBy = new Int32Array(wordings.table.size);
  const candidates: Candidate<Party>[] = [];
  const places = receivers.map((party) => placeOf.get(party) as number);
  const others = new JumpCandidates(places, wordings);
  senders.forEach((from, k) => {
    for (const pair of wordingOf(from)) heldBy[pair] = k + 1;
    for (const other of others.of(placeOf.get(from) as number)) {
      const to = receivers[other] as Party;
      if (from === to) continue;
      let shared = 0;
      let all = 0;
      for (const pair of wordingOf(to)) {
        const weight = wordings.rarity.ofNumber(pair);
        all += weight;
        if (heldBy[pair] === k + 1) shared += weight;
      }
      const value = pairValue(from, to, all > 0 ? shared / all : 0);
      if (value >= least) candidates.push({ from, to, value });
    }
  });
  candidates.sort((a, b) => b.value - a.value);
  const pairs = exchange(bestFirst(candidates), candidates);
  const taken = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const byFrom = Map.groupBy(candidates, ({ from }) => from);
  const byTo = Map.groupBy(candidates, ({ to }) => to);
  return pairs.map((pair) => {
    const others = [...(byFrom.get(pair.from) ?? []), ...(byTo.get(pair.to) ?? [])];
    return {
      ...pair,
      rival: rivalOf(
        pair,
        others.sort((a, b) => b.value - a.value),
        taken,
      ),
    };
  });
}

interface Candidate<Party> {
  from: Party;
  to: Party;
  value: number;
}

function bestFirst<Party>(candidates: readonly Candidate<Party>[]): Candidate<Party>[] {
  const used = new Set<Party>();
  return candidates.filter(({ from, to }) => {
    if (used.has(from) || used.has(to)) return false;
    used.add(from).add(to);
    return true;
  });
}

/** Exchanges the second halves of two pairs as long as both together are worth more that way. */
function exchange<Party>(
  pairs: Candidate<Party>[],
  candidates: readonly Candidate<Party>[],
): Candidate<Party>[] {
  if (pairs.length < 2 || pairs.length > MOST_PAIRS) return pairs;
  const known = new Map<Party, Map<Party, Candidate<Party>>>();
  for (const candidate of candidates) {
    const mine = known.get(candidate.from) ?? new Map<Party, Candidate<Party>>();
    known.set(candidate.from, mine.set(candidate.to, candidate));
  }
  const chosen = [...pairs];
  for (let better = true; better; ) {
    better = false;
    for (let i = 0; i < chosen.length; i += 1) {
      for (let k = i + 1; k < chosen.length; k += 1) {
        const [first, second] = [chosen[i], chosen[k]] as [Candidate<Party>, Candidate<Party>];
        const one = known.get(first.from)?.get(second.to);
        const other = known.get(second.from)?.get(first.to);
        if (!one || !other || one.value + other.value <= first.value + second.value) continue;
        chosen[i] = one;
        chosen[k] = other;
        better = true;
      }
    }
  }
  return chosen;
}

/** A half that nobody took and that would do about as well for one end of a pair; `candidates`, the best first, have either. */
function rivalOf<Party>(
  { from, to, value }: Candidate<Party>,
  candidates: readonly Candidate<Party>[],
  taken: ReadonlySet<Party>,
): Party | null {
  for (const other of candidates) {
    if (other.value < value - EQUALLY_GOOD) return null;
    if (other.from === from && other.to !== to && !taken.has(other.to)) return other.to;
    if (other.to === to && other.from !== from && !taken.has(other.from)) return other.from;
  }
  return null;
}

/** @param share how much of the wording of `to` stands in `from` too, 0 to 1 */
function pairValue(from: JumpParty, to: JumpParty, share: number): number {
  let value = 0;
  const target = from.draft.to?.page ?? null;
  const origin = to.draft.from?.page ?? null;
  if (target !== null && to.page !== null) value += target === to.page ? 1 : -2;
  if (origin !== null && from.page !== null) value += origin === from.page ? 1 : -2;
  const [named, origins] = [from.draft.to?.section, to.draft.from?.section];
  if (named && to.section) value += named === simplified(to.section) ? 1 : -2;
  if (origins && from.section) value += origins === simplified(from.section) ? 1 : -2;
  value += 3 * share;
  // Several stories of a page bear the name of one column.
  const mainFrom = from.draft.main?.text.replace(COLUMN, '');
  const mainTo = to.draft.main?.text.replace(COLUMN, '');
  if (mainFrom && mainTo && echoes(mainFrom, mainTo)) value += 1.5;
  const broken = !endsWhole(from.draft);
  const first = to.draft.body[0]?.run;
  const place = first && placeOf(first);
  if (broken && place && place.indent < 2) value += 0.2;
  // What can begin no sentence goes on in the one that was broken off, and in no other.
  if (first && NEVER_FIRST.has(first.text[0] as string)) value += broken ? 0.6 : -1;
  return value;
}

/** A story that is cut by a jump breaks off in a sentence, as a rule; its parts before do not. */
export function endsWhole({ body }: Draft): boolean {
  return /[。！？”]$/u.test(body[body.length - 1]?.run.text ?? '');
}

function echoes(first: string, second: string): boolean {
  const a = pairsOf(first);
  const b = pairsOf(second);
  const shared = [...b].filter((pair) => a.has(pair)).length;
  return shared * 2 >= Math.min(a.size, b.size) && shared > 0;
}

function textOf(draft: Draft): string {
  return [draft.kicker, draft.main, draft.deck, ...draft.body.map(({ run }) => run)]
    .map((run) => run?.text ?? '')
    .join('，');
}
