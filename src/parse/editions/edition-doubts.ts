import type { Message } from '../../domain/message.ts';
import type { MessageRule } from '../../domain/message-rules.ts';
import type { Draft } from '../articles/draft.ts';
import type { Jump } from '../marks/jump-mark.ts';
import type { Run } from '../run.ts';
import { placeOf, shownText } from '../run-place.ts';
import type { EditionGroup } from './group-editions.ts';
import type { End } from './number-pages.ts';
import type { JumpPair } from './pair-jumps.ts';

/** What is doubtful of the edition as a whole: a date that nobody printed, a page without a number, half a story. */
export function editionDoubts(
  group: EditionGroup,
  placed: readonly { draft: Draft; file: string }[],
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
      rule: 'edition-date' satisfies MessageRule,
      file: first.dump.file,
      happened: `no date is printed or told; inferred ${group.date.date}, “${group.date.reason}”`,
      expected: 'a date in the masthead, the file’s name or folder',
      remedy,
    });
  } else if (first && group.date.date === null) {
    messages.push({
      ...about,
      rule: 'edition-date' satisfies MessageRule,
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
      rule: 'edition-date' satisfies MessageRule,
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
      const mark = markOf(draft, jump);
      messages.push({
        ...about,
        rule: 'jump-mark' satisfies MessageRule,
        file,
        line: lineOf(mark),
        happened: `the story ${word} elsewhere, “${mark ? shownText(mark) : jump.text}”, and the other half is not among the dumps`,
        expected: `page ${jump.page ?? jump.section ?? '?'} of the same edition`,
        remedy: 'add that page’s dump, if there is one',
      });
    }
  }
  return messages;
}

/** A draft's jump mark as it is printed; nothing where it was put together from several lines. */
function markOf(draft: Draft, jump: Jump): Run | undefined {
  return draft.marks.find((run) => run.text.includes(jump.text.slice(0, 4)));
}

function lineOf(mark: Run | undefined): number | null {
  return (mark && placeOf(mark)?.line) ?? null;
}

/** What is doubtful of two halves that were taken for one story: `happened` for the keeper, `reason` for the records. */
export function pairDoubt({ from, to, rival }: JumpPair<End>): { happened: string; reason: string } | null {
  const other = rival ? titleOf(rival.draft) : null;
  if (rival && other !== null) {
    const where = rival.page === null ? '' : `第${rival.page}版`;
    return {
      happened: `“${titleOf(from.draft)}” goes on in “${titleOf(to.draft)}”, but “${other}” would do about as well`,
      reason: `两半是按版次、标题和断句配成的，${where}《${other}》也可能是另一半`,
    };
  }
  const named = from.draft.to?.page ?? null;
  const origin = to.draft.from?.page ?? null;
  if (named !== null && to.page !== null && named !== to.page) {
    return {
      happened: `“${titleOf(from.draft)}” says that it goes on on page ${named}; its other half was found on page ${to.page}`,
      reason: `标记写的是第${named}版，另一半在第${to.page}版`,
    };
  }
  if (origin !== null && from.page !== null && origin !== from.page) {
    return {
      happened: `“${titleOf(to.draft)}” says that it comes from page ${origin}; its other half was found on page ${from.page}`,
      reason: `标记写的是第${origin}版，另一半在第${from.page}版`,
    };
  }
  return null;
}

/** The doubts of all pairs, told at both ends. */
export function pairDoubts(pairs: readonly JumpPair<End>[], fileOf: ReadonlyMap<Draft, string>): Message[] {
  return pairs.flatMap((pair) => {
    const doubt = pairDoubt(pair);
    if (doubt === null) return [];
    return [
      { draft: pair.from.draft, jump: pair.from.draft.to },
      { draft: pair.to.draft, jump: pair.to.draft.from },
    ].map(({ draft, jump }) => ({
      severity: 'warning' as const,
      rule: 'pair-jumps' satisfies MessageRule,
      file: fileOf.get(draft) ?? '',
      line: jump ? lineOf(markOf(draft, jump)) : null,
      column: null,
      happened: doubt.happened,
      expected: 'one other half that page, headline and sentence point to',
      remedy: 'correct `continuation` in the record’s file under content/ if the wrong half was taken',
    }));
  });
}

function titleOf(draft: Draft): string {
  const run = draft.main ?? draft.body[0]?.run;
  const text = run ? shownText(run) : '';
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
