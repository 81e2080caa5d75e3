import type { Draft } from '../articles/draft.ts';
import { pairsOf } from '../articles/echo.ts';
import { Wordings } from '../articles/wordings.ts';

/** One record with its place, as far as pairing asks. */
export interface JumpParty {
  draft: Draft;
  page: number | null;
}

export interface JumpPair<Party extends JumpParty = JumpParty> {
  from: Party;
  to: Party;
}

/** Least value at which two ends within one edition are taken for one story. */
const LEAST = 0.5;

/**
 * Finds for each 下转 the 上接 that it goes on in: the page that the one names is the other's, the wording is the same,
 * the sentence runs on. One to one, best pair first.
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
  const ends = [...new Set([...senders, ...receivers])];
  const placeOf = new Map(ends.map((end, k) => [end, k]));
  const wordings = new Wordings(ends.map(({ draft }) => textOf(draft)));
  const wordingOf = (party: Party) => wordings.pairs[placeOf.get(party) as number] as Int32Array;
  /** By the number of a pair: the last sender that was found to hold it, from 1 on. */
  const heldBy = new Int32Array(wordings.table.size);
  const candidates: (JumpPair<Party> & { value: number })[] = [];
  senders.forEach((from, k) => {
    for (const pair of wordingOf(from)) heldBy[pair] = k + 1;
    for (const to of receivers) {
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
  const used = new Set<Party>();
  const pairs: JumpPair<Party>[] = [];
  for (const { from, to } of candidates) {
    if (used.has(from) || used.has(to)) continue;
    used.add(from);
    used.add(to);
    pairs.push({ from, to });
  }
  return pairs;
}

/** @param share how much of the wording of `to` stands in `from` too, 0 to 1 */
function pairValue(from: JumpParty, to: JumpParty, share: number): number {
  let value = 0;
  const target = from.draft.to?.page ?? null;
  const origin = to.draft.from?.page ?? null;
  if (target !== null && to.page !== null) value += target === to.page ? 1 : -2;
  if (origin !== null && from.page !== null) value += origin === from.page ? 1 : -2;
  value += 3 * share;
  const mainFrom = from.draft.main?.text;
  const mainTo = to.draft.main?.text;
  if (mainFrom && mainTo && echoes(mainFrom, mainTo)) value += 1.5;
  const lastText = from.draft.body[from.draft.body.length - 1]?.run.text ?? '';
  const broken = !/[。！？”]$/u.test(lastText);
  const firstBlock = to.draft.body[0]?.run.fragments[0]?.line;
  if (broken && firstBlock && firstBlock.indent < 2) value += 0.2;
  return value;
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
