import type { VFile } from 'vfile';
import type { MessageRule } from '../../domain/message-rules.ts';
import type { Draft } from '../articles/draft.ts';
import type { PageNode } from '../dump-tree.ts';
import type { Run } from '../run.ts';
import { placeOf, shownText } from '../run-place.ts';

/** Unclaimed stretches of a page that are told one by one. */
const MOST_UNCLAIMED = 20;

/** Tells, with their places, the readings of a page that a person should look at. */
export function tellDoubts(page: PageNode, file: VFile): void {
  for (const error of page.account.errors) {
    const used = error.times === 0 ? 'is in no record' : `was used ${error.times} times`;
    const told = file.message(`“${error.text}” ${used}`, {
      place: { line: error.line, column: 1 },
      ruleId: 'account' satisfies MessageRule,
      source: 'baolan',
    });
    told.fatal = true;
    told.expected = ['every character of a dump ends in exactly one place'];
    told.note = 'this is a fault of the parser: please report it together with the dump';
  }
  for (const run of page.unclaimed.slice(0, MOST_UNCLAIMED)) {
    tell(file, run, 'unclaimed', `“${opening(run, 60)}” belongs to no record and no furniture`, {
      expected: 'headline, paragraph, caption, byline or furniture',
      note: 'it is kept as unclaimed text of the edition',
    });
  }
  const more = page.unclaimed.slice(MOST_UNCLAIMED);
  if (more[0]) {
    tell(
      file,
      more[0],
      'unclaimed',
      `${more.length} more stretches of the page belong to no record and no furniture`,
      {
        expected: 'headline, paragraph, caption, byline or furniture',
        note: 'see whether this is a newspaper page; all of it is kept as unclaimed text of the edition',
      },
    );
  }
  for (const draft of page.drafts) tellOfDraft(draft, file);
}

function tellOfDraft(draft: Draft, file: VFile): void {
  const first = draft.body[0]?.run ?? draft.claimed[0];
  if (!first) return;
  if (draft.kind === 'article' && !draft.main) {
    tell(file, first, 'headline-missing', `no headline was found for “${opening(first)}”`, {
      expected: 'a displayed line before or after the story, or in a heap of headlines',
      note: 'give it one in its file under content/ if the page prints one',
    });
  }
  if (draft.kind === 'teaser' && draft.certainty.kind === 'inferred') {
    tell(
      file,
      first,
      'body-missing',
      `no story was found for the headline “${opening(draft.main ?? first)}”`,
      {
        expected: 'paragraphs near by that speak of the same things',
        note: 'kept as a teaser',
      },
    );
  }
  if (draft.ambiguousByline && draft.lead) {
    tell(
      file,
      draft.lead,
      'byline-ambiguous',
      `the names in “${shownText(draft.lead)}” may also be read “${draft.ambiguousByline}”`,
      {
        expected: 'names with separators, or names that the paper prints elsewhere',
        note: 'correct the byline in the record’s file if the first reading is wrong',
      },
    );
  }
}

function tell(
  file: VFile,
  run: Run,
  ruleId: MessageRule,
  reason: string,
  more: { expected: string; note: string },
): void {
  const place = placeOf(run);
  const message = file.message(reason, {
    ...(place && { place: { line: place.line, column: place.column } }),
    ruleId,
    source: 'baolan',
  });
  message.expected = [more.expected];
  message.note = more.note;
}

function opening(run: Run, most = 16): string {
  const text = shownText(run);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
