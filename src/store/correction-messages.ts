import type { ArticleRecord } from '../domain/article.ts';
import type { Message } from '../domain/message.ts';
import { inOrder } from './article-file.ts';
import type { EditionFile } from './edition-file.ts';
import { EDITION_FILE, PROPOSED } from './paths.ts';
import { storeMessage } from './store-error.ts';

const LONGEST_QUOTE = 80;

/** A file that a person edited stays; says what the parser reads, and whether that is news since the edit. */
export function keptMessage(
  shown: string,
  kept: ArticleRecord,
  fresh: ArticleRecord,
  isNews: boolean,
): Message {
  return storeMessage('warning', 'kept-correction', shown, 'a person edited this file, so it stays', {
    line: 1,
    column: 1,
    expected: `the parser reads ${differingFields(kept, fresh).join(', ')}${isNews ? '' : ', as it did before'}`,
    remedy: isNews
      ? `compare it with ${shown.slice(shown.lastIndexOf('/') + 1)}${PROPOSED}; delete the file to take the parser's`
      : "nothing, or delete the file to take the parser's",
  });
}

/** A file that a person edited stays, though the parser finds no such article any more. */
export function goneMessage(shown: string, record: ArticleRecord): Message {
  return storeMessage('warning', 'kept-correction', shown, 'a person edited this file, so it stays', {
    line: 1,
    column: 1,
    expected: `the parser finds no such article any more as ${record.id}`,
    remedy: 'see whether its text stands in another article now; delete the file if it does',
  });
}

/** Fields of edition.yaml that a person edited stay: a message each. */
export function editedFieldMessages(shown: string, before: EditionFile | null): Message[] {
  const lines = before?.text.split('\n') ?? [];
  return (before?.edited ?? []).map((field) =>
    storeMessage('warning', 'kept-correction', shown, `a person edited ${field}, so it stays`, {
      line: lines.findIndex((line) => line.startsWith(`${field}:`)) + 1 || null,
      column: 1,
      remedy: 'nothing, or delete the file to have all of it from the parser (the ids stay in the articles)',
    }),
  );
}

/** A file that was deleted by hand is back. */
export function restoredMessage(shown: string, record: ArticleRecord): Message {
  return storeMessage('warning', 'restored-article', shown, 'the file was gone and has been written again', {
    expected: `${EDITION_FILE} lists ${record.id}`,
    remedy: `to take an article out for good, put its id into "withdrawn" of ${EDITION_FILE}`,
  });
}

/** Fields in which two records differ, each with what the second says, for a person to read. */
function differingFields(kept: ArticleRecord, fresh: ArticleRecord): string[] {
  const [one, other] = [inOrder(kept), inOrder(fresh)];
  const fields = (Object.keys(other) as (keyof ArticleRecord)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
  return fields.map((field) => {
    const said = JSON.stringify(other[field]);
    return field === 'body' || said.length > LONGEST_QUOTE ? `another ${field}` : `${field} as ${said}`;
  });
}
