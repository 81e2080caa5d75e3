import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyToMarkdown, markdownToBody } from '../../src/store/body-markdown.ts';

const SIGNS = [
  ...[
    '2. 第二段',
    '1)',
    '*',
    '**强**',
    '_',
    '__a__',
    '#',
    '## 小标题',
    '<b>',
    '<!--',
    '-->',
    '\\',
    '&amp;',
    '&',
    '&#x20;',
  ],
  ...[
    ' ',
    '    ',
    '\t',
    '+',
    '- ',
    '-',
    '---',
    '===',
    '***',
    '> ',
    '`',
    '```',
    '~~~',
    '~~x~~',
    'http://a.b',
    '<http://a.b>',
  ],
  ...[
    'www.a.b',
    'a@b.c',
    '[x]',
    '[x]: y',
    '![',
    '](x)',
    '𬭎',
    '㛃',
    '😀',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\f',
    '\v',
    '\u0085',
  ],
  ...[
    '\u2028',
    '\u00A0',
    '\u3000',
    '\uFEFF',
    '\u200B',
    '|',
    'a|b\n-|-',
    '第',
    '。',
    '（',
    '“',
    '字*字*',
    '\u0301',
    '\uFFFE',
  ],
];
const phrases = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const lines = fc
  .array(fc.constantFrom(...SIGNS, ''), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('\n'));
const anything = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const text = fc.oneof(phrases, lines, anything).filter((value) => value !== '' && !value.includes('\0'));
const body = fc.array(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'subheading' as const), text }),
  {
    maxLength: 4,
  },
);

test('any body comes back from Markdown as it was', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      expect(markdownToBody(bodyToMarkdown(blocks))).toEqual(blocks);
    }),
    { numRuns: 4000 },
  );
});

test.each(SIGNS)('%j alone, at a beginning and at an end', (sign) => {
  for (const value of [sign, `${sign}文`, `文${sign}`, `文\n${sign}`, `${sign}\n${sign}`]) {
    const blocks = [
      { type: 'paragraph' as const, text: value },
      { type: 'subheading' as const, text: value },
      { type: 'paragraph' as const, text: value },
    ];
    expect(markdownToBody(bodyToMarkdown(blocks))).toEqual(blocks);
  }
});

test('plain Chinese text is written as it is', () => {
  const blocks = [
    { type: 'subheading' as const, text: '一、工作回顾' },
    { type: 'paragraph' as const, text: '全市新签约项目252个，同比增长135.2%。' },
  ];
  expect(bodyToMarkdown(blocks)).toBe('## 一、工作回顾\n\n全市新签约项目252个，同比增长135.2%。\n');
});

test.each([
  ['第一段\n\n1. 甲', 3, 'list'],
  ['文*强调*文', 1, 'emphasis'],
  ['文 <b>粗</b>', 1, 'HTML'],
  ['# 大标题', 1, 'heading of level 1'],
  ['文\n\n---', 3, 'rule'],
])('what a record has no place for is told with its place: %j', (markdown, line, named) => {
  const fault = markdownToBody(markdown);
  expect(fault).toMatchObject({ line, happened: expect.stringContaining(named) });
});
