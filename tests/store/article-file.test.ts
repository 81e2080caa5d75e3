import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleRecord } from '../../src/domain/article.ts';
import { printArticleFile, readArticleFile, verifyArticleFile } from '../../src/store/article-file.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { record } from './fixture.ts';

const plain = record({ id: '20190524-01-03', lines: [3, 9], text: '第3行起的报道说，今年修渠9公里。' });
const tricky = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'null',
    '~',
    'true',
    '0o17',
    '1e3',
    '- a',
    ': b',
    'a: b',
    'a #b',
    "'",
    '"',
    '---',
    '...',
    '|',
    '>',
    '<<',
  ),
  fc.constantFrom(
    '2019-05-24',
    '\u0085',
    '\uFEFF',
    '\u2028',
    '\u007F',
    '\uFFFE',
    'a\nb',
    'a\r\nb',
    ' a ',
    '%',
    '@',
    '`',
    '\t',
  ),
);

test('a record with any text in its fields comes back the same', () => {
  fc.assert(
    fc.property(tricky, tricky, tricky, (main, lead, reason) => {
      const body = [
        {
          type: 'paragraph' as const,
          text: `${main.replaceAll('\0', '')}。${lead.replaceAll('\0', '')}\u3000`,
        },
      ];
      const value = {
        ...plain,
        body,
        headline: { kicker: main, main: lead, deck: reason },
        lead,
        tail: main,
      };
      const one = ArticleRecord.parse({
        ...value,
        captions: [{ text: lead, credit: [] }],
        reasons: { date: reason },
      });
      const text = printArticleFile(one, 'x.md');
      verifyArticleFile(text, one, 'x.md');
      expect(readArticleFile(text, 'x.md')).toMatchObject({ record: one, edited: false });
    }),
    { numRuns: 1500 },
  );
});

test('the same record is the same text, whatever the order of its keys', () => {
  const shuffled = ArticleRecord.parse({ ...plain, certainty: { headline: 'printed', kind: 'inferred' } });
  const sorted = ArticleRecord.parse({ ...plain, certainty: { kind: 'inferred', headline: 'printed' } });
  expect(printArticleFile(shuffled, 'x.md')).toBe(printArticleFile(sorted, 'x.md'));
});

test('line ends, a byte order mark and the last line end are not an edit; a character is', () => {
  const text = printArticleFile(plain, 'x.md');
  const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
  expect(readArticleFile(windows, 'x.md')).toMatchObject({ record: plain, edited: false });
  expect(readArticleFile(text.replace('。', '，'), 'x.md')).toMatchObject({ edited: true });
  expect(readArticleFile(text.replace('李明', '李朋'), 'x.md')).toMatchObject({ edited: true });
  expect(readArticleFile(text.replace(/^digest: .*\n/m, ''), 'x.md')).toMatchObject({
    edited: true,
    machineDigest: null,
  });
});

test('text in the body that looks like the end of the front matter stays in the body', () => {
  const one = record({ id: '20190524-01-04', lines: [1, 2], text: '---\ndigest: 00\n---' });
  expect(readArticleFile(printArticleFile(one, 'x.md'), 'x.md')).toMatchObject({
    record: one,
    edited: false,
  });
});

function faultOf(text: string): StoreError {
  try {
    readArticleFile(text, 'content/2019/05/24/01-03.md');
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

test.each([
  ['kind: article', 'kind: essay', 1, 'kind'],
  ['order: 3', 'ordre: 3', 1, 'order'],
  ['role: reporter', 'role: repoter', 5, 'byline.0.role'],
  ['main: 第3行的标题', 'main: 标题: 副题', 9, 'not YAML'],
  ['date: 2019-05-24', 'date: 2019-02-30', 1, 'date'],
  ['第3行起的报道', '- 第3行起的报道', 1, 'list'],
])('%s → %s is told with line and column', (what, by, column, named) => {
  const text = printArticleFile(plain, 'x.md');
  expect(text).toContain(what);
  const { report, message } = faultOf(text.replace(what, by));
  expect(report).toMatchObject({ severity: 'fatal', file: 'content/2019/05/24/01-03.md' });
  expect(message).toContain(named);
  expect(report.remedy).toBeTruthy();
  const line = text.slice(0, text.indexOf(what)).split('\n').length;
  expect([report.line, report.column]).toEqual([line, column]);
});

test('an unknown key is told with those that are allowed', () => {
  const { message, report } = faultOf(
    printArticleFile(plain, 'x.md').replace('order: 3', 'order: 3\nauthor: 王五'),
  );
  expect(message).toMatch(/author.*allowed here: id, kind, newspaper/);
  expect(report.line).toBe(10);
});

test('a file without front matter says so', () => {
  expect(faultOf('只有正文\n').message).toContain('no front matter');
});

test.each(['\0', '\uD800'])('a body that Markdown can not hold is refused: %j', (character) => {
  const one = { ...plain, body: [{ type: 'paragraph' as const, text: `文${character}文` }] };
  expect(() => printArticleFile(one, 'x.md')).toThrow(/NUL|surrogate/);
});
