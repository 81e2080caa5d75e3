import { z } from 'zod';
import { ArticleRecord, CERTAIN_FIELDS } from '../domain/article.ts';
import { bodyToMarkdown, markdownToBody } from './body-markdown.ts';
import { canonicalText, digestOf } from './digest.ts';
import { storeError } from './store-error.ts';
import { printYaml, readYaml } from './yaml-text.ts';

/** What stands between the `---` lines: the record without its body, and the digest of what the parser wrote. */
const FrontMatter = ArticleRecord.omit({ body: true }).extend({
  /** Of the file as the parser wrote it, this line left out; absent in a file that a person wrote. */
  digest: z.string().optional(),
});

/** An article's file as it was read. */
export interface ArticleFile {
  record: ArticleRecord;
  /** The digest that the file names: of what the parser last wrote. Null in a file that a person wrote. */
  machineDigest: string | null;
  /** Whether a person changed the file (or wrote it). */
  edited: boolean;
}

const OPENING = '---\n';
const CLOSING = '\n---\n';
// Only LF ends a line here: `.` and `^` would also stop at U+2028, which may stand in a text.
const DIGEST_LINE = /(?<=\n)digest: ([^\n]*)\n/;

/**
 * A record as a Markdown file: YAML front matter with the whole record but its body, then the body. Throws a StoreError
 * where the record could not be read back the same; `file` is the name for that message.
 */
export function printArticleFile(record: ArticleRecord, file: string): string {
  const { body, ...fields } = inOrder(record);
  refuseUnwritable(record, file);
  const yaml = printYaml(fields);
  const markdown = bodyToMarkdown(body);
  const digest = digestOf(withoutDigest(yaml, markdown));
  return canonicalText(assemble(`${yaml}digest: ${digest}\n`, markdown));
}

/** Reads a file back and holds it against the record that it should be. Throws a StoreError where they differ. */
export function verifyArticleFile(text: string, record: ArticleRecord, file: string): void {
  const back = readArticleFile(text, file);
  if (!back.edited && JSON.stringify(inOrder(back.record)) === JSON.stringify(inOrder(record))) return;
  throw storeError('article-file', file, `${record.id} does not come back from its file as it went in`, {
    expected: 'the same record',
    remedy: 'this is a fault of the program: report it with the dump',
  });
}

/** Reads an article's file. Throws a StoreError with line and column of the first thing that is wrong. */
export function readArticleFile(text: string, file: string): ArticleFile {
  const source = canonicalText(text);
  const closing = source.indexOf(CLOSING, OPENING.length - 1);
  if (!source.startsWith(OPENING) || closing < 0) {
    throw storeError('front-matter', file, 'no front matter', {
      line: 1,
      column: 1,
      expected: 'expected a line "---", the record, and a line "---"',
      remedy: 'put the lines back, or delete the file to let the parser write it anew',
    });
  }
  const yaml = source.slice(OPENING.length, closing + 1);
  const markdown = source.slice(closing + CLOSING.length).replace(/^\n+/, '');
  const { digest = null, ...fields } = readYaml(FrontMatter, yaml, {
    file,
    rule: 'front-matter',
    linesBefore: 1,
  });
  const body = markdownToBody(markdown);
  if ('happened' in body) {
    const linesBefore = source.slice(0, source.length - markdown.length).split('\n').length - 1;
    throw storeError('body-markdown', file, body.happened, {
      line: body.line + linesBefore,
      column: body.column,
      expected: 'a body holds paragraphs and subheadings (## ) only',
      remedy: 'put a backslash before the sign if it is meant as text',
    });
  }
  const edited = digest === null || digest !== digestOf(withoutDigest(yaml, markdown));
  return { record: ArticleRecord.parse({ ...fields, body }), machineDigest: digest, edited };
}

/** The digest line of a file that the parser printed. */
export function printedDigest(text: string): string | null {
  return DIGEST_LINE.exec(text)?.[1] ?? null;
}

function assemble(yaml: string, markdown: string): string {
  return `---\n${yaml}---\n\n${markdown}`;
}

function withoutDigest(yaml: string, markdown: string): string {
  return canonicalText(assemble(yaml.replace(DIGEST_LINE, ''), markdown));
}

/** A record with all its keys in the schema's order, however it was made, so that the same record is the same text. */
export function inOrder(record: ArticleRecord): ArticleRecord {
  const ordered = ArticleRecord.parse(record);
  for (const key of ['certainty', 'reasons'] as const) {
    const entries = CERTAIN_FIELDS.filter((field) => ordered[key][field] !== undefined).map((field) => [
      field,
      ordered[key][field],
    ]);
    Object.assign(ordered, { [key]: Object.fromEntries(entries) });
  }
  return ordered;
}

/** Markdown holds no NUL and UTF-8 no half of a surrogate pair, not even by a character reference. */
function refuseUnwritable(record: ArticleRecord, file: string): void {
  const faulty = record.body.find((block) => block.text.includes('\0') || !block.text.isWellFormed());
  if (!faulty) return;
  const what = faulty.text.includes('\0') ? 'a NUL character' : 'half of a surrogate pair';
  throw storeError('body-markdown', file, `the body of ${record.id} holds ${what}`, {
    expected: 'text',
    remedy: 'see whether the dump is text, and in which encoding',
  });
}
