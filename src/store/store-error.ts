import { formatMessage, type Message } from '../domain/message.ts';

/** A fault of `content/`, with its place and remedy; `message` is the whole sentence as the command line shows it. */
export class StoreError extends Error {
  readonly report: Message;
  constructor(report: Message, options?: ErrorOptions) {
    super(formatMessage(report), options);
    this.name = 'StoreError';
    this.report = report;
  }
}

/** Rules of the store, which are the ids of its messages. */
export type StoreRule =
  | 'article-file'
  | 'edition-file'
  | 'archive-file'
  | 'front-matter'
  | 'body-markdown'
  | 'content-path'
  | 'write-content'
  | 'kept-correction'
  | 'restored-article'
  | 'partial-edition';

interface Said {
  line?: number | null;
  column?: number | null;
  expected?: string | null;
  remedy?: string | null;
}

/** A message of the store. */
export function storeMessage(
  severity: Message['severity'],
  rule: StoreRule,
  file: string,
  happened: string,
  said: Said = {},
): Message {
  const { line = null, column = null, expected = null, remedy = null } = said;
  return { severity, rule, file, line, column, happened, expected, remedy };
}

/** A StoreError out of its parts; severity `fatal`. */
export function storeError(
  rule: StoreRule,
  file: string,
  happened: string,
  said: Said = {},
  cause?: unknown,
): StoreError {
  const report = storeMessage('fatal', rule, file, happened, said);
  return new StoreError(report, cause === undefined ? undefined : { cause });
}
