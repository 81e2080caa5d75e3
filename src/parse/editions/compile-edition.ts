import type { Edition } from '../../domain/edition.ts';
import { ArticleId, twoDigits } from '../../domain/ids.ts';
import type { ParsedEdition } from '../../domain/parsed.ts';
import type { Draft } from '../articles/draft.ts';
import type { PageNode } from '../dump-tree.ts';
import { compileRecord } from '../records/compile-record.ts';
import { toMessage } from '../records/to-message.ts';
import type { Run } from '../run.ts';
import { lineRanges, shownText } from '../run-place.ts';
import { editionDoubts, pairDoubt, pairDoubts } from './edition-doubts.ts';
import type { EditionGroup } from './group-editions.ts';
import { mendHalves } from './mend-halves.ts';
import { mendHeadlines } from './mend-headlines.ts';
import { type End, numberPages } from './number-pages.ts';
import type { PageNumber } from './page-number.ts';
import type { JumpPair } from './pair-jumps.ts';
import { pairTeasers } from './pair-teasers.ts';

/** A draft with its place in the edition. */
interface Placed {
  draft: Draft;
  file: string;
  page: PageNumber;
  order: number;
  id: ArticleId;
}

/** An edition and its records out of the dumps of one day. */
export function compileEdition(group: EditionGroup): ParsedEdition {
  const pages: Edition['pages'] = [];
  const furniture: Edition['furniture'] = [];
  const unclaimed: Edition['unclaimed'] = [];
  const account: Edition['account'] = { record: 0, mark: 0, furniture: 0, unclaimed: 0 };
  const placed: Placed[] = [];
  const orders = new Map<string, number>();
  const first = numberPages(group);
  const { numbers, pairs } = mendHalves(first.pairs) ? numberPages(group) : first;
  for (const { dump, tree, stem } of group.dumps) {
    const { file } = dump;
    for (const page of tree.pages) {
      const number = numbers.get(page) as PageNumber;
      pages.push(editionPage(file, page, number));
      const place = `${group.idStem ?? group.slugPrefix + stem}-${twoDigits(number.page)}`;
      for (const draft of page.drafts) {
        const order = (orders.get(place) ?? 0) + 1;
        orders.set(place, order);
        placed.push({
          draft,
          file,
          page: number,
          order,
          id: ArticleId.parse(`${place}-${twoDigits(order)}`),
        });
      }
      const { items } = page;
      for (const { run, what } of items.furniture)
        furniture.push({ source: sourceOf(file, run), what, text: shownText(run) });
      for (const { run } of items.strayJumps)
        furniture.push({ source: sourceOf(file, run), what: 'jump', text: shownText(run) });
      for (const run of page.unclaimed) unclaimed.push({ source: sourceOf(file, run), text: shownText(run) });
      for (const owner of ['record', 'mark', 'furniture', 'unclaimed'] as const) {
        account[owner] += page.account.counts[owner];
      }
    }
  }
  const teasers = pairTeasers(placed);
  const { toIds, fromIds } = partners(placed, pairs, teasers);
  mendHeadlines([
    ...[...teasers].map(([teaser, story]) => [story, teaser] as const),
    ...pairs.map(({ from, to }) => [from.draft, to.draft] as const),
  ]);
  const fileOf = new Map(placed.map(({ draft, file }) => [draft, file]));
  for (const pair of pairs) tellPair(pair);
  const told = group.dumps.some(({ dump }) => (dump.notes.newspaper ?? dump.notes.profile) !== undefined);
  const newspaperCertainty = group.newspaper === null ? 'unknown' : told ? 'supplied' : 'printed';
  const articles = placed.map(({ draft, file, page, order, id }) =>
    compileRecord(draft, {
      id,
      order,
      file,
      newspaper: group.newspaper,
      newspaperCertainty,
      date: group.date,
      page,
      toId: toIds.get(draft) ?? null,
      fromId: fromIds.get(draft) ?? null,
    }),
  );
  const edition: Edition = {
    key: group.key,
    newspaper: group.newspaper,
    date: group.date.date,
    certainty: { newspaper: newspaperCertainty, date: group.date.certainty },
    reasons: { newspaper: null, date: group.date.reason },
    pages,
    sources: group.dumps.map(({ dump: { file, encoding, bytes, sha256 } }) => ({
      file,
      encoding,
      bytes,
      sha256,
    })),
    articles: articles.map(({ id }) => id),
    furniture,
    unclaimed,
    account,
    messages: [
      ...group.dumps.flatMap(({ file, dump }) =>
        file.messages.map((message) => toMessage(message, dump.file)),
      ),
      ...editionDoubts(group, placed, toIds, fromIds),
      ...pairDoubts(pairs, fileOf),
    ],
  };
  return { edition, articles };
}

function editionPage(file: string, page: PageNode, number: PageNumber): Edition['pages'][number] {
  return {
    page: number.page,
    pageLabel: number.label,
    section: number.section,
    source: { file, lines: [...page.extent] },
    certainty: number.certainty,
    reason: number.reason,
  };
}

function sourceOf(file: string, run: Run): Edition['furniture'][number]['source'] {
  return { file, lines: lineRanges([run]) };
}

function partners(
  placed: readonly Placed[],
  pairs: readonly JumpPair<End>[],
  teasers: ReadonlyMap<Draft, Draft>,
): { toIds: Map<Draft, string>; fromIds: Map<Draft, string> } {
  const ids = new Map(placed.map(({ draft, id }) => [draft, id]));
  const toIds = new Map<Draft, string>();
  const fromIds = new Map<Draft, string>();
  for (const { from, to } of pairs) {
    toIds.set(from.draft, ids.get(to.draft) as string);
    fromIds.set(to.draft, ids.get(from.draft) as string);
  }
  for (const [teaser, story] of teasers) toIds.set(teaser, ids.get(story) as string);
  return { toIds, fromIds };
}

/** Tells in both records of a pair what is doubtful of it. */
function tellPair(pair: JumpPair<End>): void {
  const doubt = pairDoubt(pair);
  if (doubt === null) return;
  for (const { draft } of [pair.from, pair.to]) {
    draft.certainty.continuation = 'inferred';
    draft.reasons.continuation = doubt.reason;
  }
}
