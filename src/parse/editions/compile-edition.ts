import type { Edition } from '../../domain/edition.ts';
import { ArticleId, twoDigits } from '../../domain/ids.ts';
import type { Message } from '../../domain/message.ts';
import type { ParsedEdition } from '../../domain/parsed.ts';
import type { Draft } from '../articles/draft.ts';
import type { PageNode } from '../dump-tree.ts';
import { compileRecord, lineRanges } from '../records/compile-record.ts';
import { toMessage } from '../records/to-message.ts';
import { type Run, runOfLine } from '../run.ts';
import type { EditionGroup } from './group-editions.ts';
import { frontPage, type PageNumber, pageByJump, pageNumber } from './page-number.ts';
import { type JumpPair, pairJumps } from './pair-jumps.ts';

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
  const { numbers, pairs } = numberPages(group);
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
        furniture.push({ source: sourceOf(file, run), what, text: run.text });
      for (const { run } of items.strayJumps)
        furniture.push({ source: sourceOf(file, run), what: 'jump', text: run.text });
      for (const run of page.unclaimed) unclaimed.push({ source: sourceOf(file, run), text: run.text });
      for (const owner of ['record', 'mark', 'furniture', 'unclaimed'] as const) {
        account[owner] += page.account.counts[owner];
      }
    }
  }
  const { toIds, fromIds } = partners(placed, pairs);
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
    ],
  };
  return { edition, articles };
}

function editionPage(file: string, page: PageNode, number: PageNumber): Edition['pages'][number] {
  return {
    page: number.page,
    pageLabel: number.label,
    section: number.section,
    source: { file, lines: lineRanges(page.lines.map(runOfLine)) },
    certainty: number.certainty,
    reason: number.reason,
  };
}

function sourceOf(file: string, run: Run): Edition['furniture'][number]['source'] {
  return { file, lines: lineRanges([run]) };
}

/** A jump's end, with the page that it stands on. */
interface End {
  draft: Draft;
  page: number | null;
  node: PageNode;
}

/** The numbers of an edition's pages; those that nothing else tells are told by the jumps that lead to and from them. */
function numberPages(group: EditionGroup): { numbers: Map<PageNode, PageNumber>; pairs: JumpPair<End>[] } {
  const numbers = new Map<PageNode, PageNumber>();
  const ends: End[] = [];
  for (const { dump, tree } of group.dumps) {
    for (const node of tree.pages) {
      const number = pageNumber(node, tree, dump);
      numbers.set(node, number);
      for (const draft of node.drafts) ends.push({ draft, page: number.page, node });
    }
  }
  // Each page that a jump numbers helps to find the other halves of its stories.
  let pairs = pairJumps(ends);
  while (numberByJumps(pairs, numbers)) pairs = pairJumps(numbered(ends, numbers));
  const taken = new Set([...numbers.values()].map(({ page }) => page));
  if (!taken.has(1)) {
    for (const [node, number] of numbers) {
      const front = number.page === null ? frontPage(node) : null;
      if (front !== null) numbers.set(node, { ...number, ...front });
    }
    pairs = pairJumps(numbered(ends, numbers));
  }
  return { numbers, pairs };
}

/** Numbers the pages that the other halves of their stories name. Tells whether there were any. */
function numberByJumps(pairs: readonly JumpPair<End>[], numbers: Map<PageNode, PageNumber>): boolean {
  let found = false;
  for (const { from, to } of pairs) {
    for (const [end, named, other] of [
      [from, to.draft.from?.page, to],
      [to, from.draft.to?.page, from],
    ] as const) {
      const number = numbers.get(end.node);
      if (number?.page !== null || named === null || named === undefined) continue;
      numbers.set(end.node, { ...number, ...pageByJump(named, other.draft) });
      found = true;
    }
  }
  return found;
}

function numbered(ends: readonly End[], numbers: ReadonlyMap<PageNode, PageNumber>): End[] {
  return ends.map((end) => ({ ...end, page: numbers.get(end.node)?.page ?? null }));
}

function partners(
  placed: readonly Placed[],
  pairs: readonly JumpPair<End>[],
): { toIds: Map<Draft, string>; fromIds: Map<Draft, string> } {
  const ids = new Map(placed.map(({ draft, id }) => [draft, id]));
  const toIds = new Map<Draft, string>();
  const fromIds = new Map<Draft, string>();
  for (const { from, to } of pairs) {
    toIds.set(from.draft, ids.get(to.draft) as string);
    fromIds.set(to.draft, ids.get(from.draft) as string);
  }
  return { toIds, fromIds };
}

/** What is doubtful of the edition as a whole: a date that nobody printed, a page without a number, half a story. */
function editionDoubts(
  group: EditionGroup,
  placed: readonly Placed[],
  toIds: ReadonlyMap<Draft, string>,
  fromIds: ReadonlyMap<Draft, string>,
): Message[] {
  const messages: Message[] = [];
  const [first] = group.dumps;
  const about = { severity: 'warning', line: null, column: null } as const;
  const remedy = 'tell it in baolan.yaml beside the dump';
  if (first && group.date.certainty === 'inferred') {
    messages.push({
      ...about,
      rule: 'edition-date',
      file: first.dump.file,
      happened: `no date is printed or told; inferred ${group.date.date}: ${group.date.reason}`,
      expected: 'a date in the masthead, the file’s name or folder',
      remedy,
    });
  } else if (first && group.date.date === null) {
    messages.push({
      ...about,
      rule: 'edition-date',
      file: first.dump.file,
      happened: 'no date is printed or told, and the text names too few days to infer one',
      expected: 'a date in the masthead, the file’s name or folder',
      remedy,
    });
  }
  for (const { dump, tree } of group.dumps) {
    const told = dump.facts.date?.value;
    if (told === undefined || tree.dates.length === 0 || tree.dates.includes(told)) continue;
    if (dump.notes.date !== undefined) continue;
    messages.push({
      ...about,
      rule: 'edition-date',
      file: dump.file,
      happened: `the page prints ${tree.dates[0]}, its path says ${told}; the path is taken`,
      expected: 'the same day in both',
      remedy: 'rename the file, or tell the date in baolan.yaml beside it',
    });
  }
  for (const { draft, file } of placed) {
    for (const [jump, partner, word] of [
      [draft.to, toIds.get(draft), 'goes on'],
      [draft.from, fromIds.get(draft), 'comes from'],
    ] as const) {
      if (jump?.manner !== 'jump' || partner !== undefined) continue;
      const line = draft.marks.find((run) => run.text.includes(jump.text.slice(0, 4)))?.fragments[0]?.line
        .node.number;
      messages.push({
        ...about,
        rule: 'jump-mark',
        file,
        line: line ?? null,
        happened: `the story ${word} elsewhere (${jump.text}), and the other half is not among the dumps`,
        expected: `page ${jump.page ?? '?'} of the same edition`,
        remedy: 'add that page’s dump, if there is one',
      });
    }
  }
  return messages;
}
