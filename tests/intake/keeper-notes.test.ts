import { describe, expect, test } from 'vitest';
import { readNotes } from '../../src/intake/keeper-notes.ts';

const FILE = 'dumps/baolan.yaml';

/** The one message of a wrong YAML, as `line:column happened / expected / remedy`. */
function complaint(text: string, of: 'top' | 'folder' | 'dump' = 'top'): string {
  const { notes, messages } = readNotes(text, FILE, of);
  expect(notes).toBeNull();
  expect(messages).toHaveLength(1);
  const [message] = messages;
  expect(message).toMatchObject({ severity: 'fatal', rule: 'keeper-notes', file: FILE });
  return `${message?.line}:${message?.column} ${message?.happened} / ${message?.expected} / ${message?.remedy}`;
}

test('everything that a keeper may tell', () => {
  const text = `
# 许昌日报, 2020
newspaper: 许昌日报
encoding: GBK
files:
  "01.txt": { date: 2020-01-06, page: 1, section: 要闻 }
  02.txt:
    page: A02
  '2020*/**': {page: 03}
archive:
  title: 许昌日报
  language: zh-CN
  newspapers:
    - { name: 许昌日报, slug: xcrb }
    - { name: null, slug: others }
`;
  const { notes, patterns, messages } = readNotes(text, FILE, 'top');
  expect(messages).toEqual([]);
  expect(notes).toEqual({
    newspaper: '许昌日报',
    encoding: 'GBK',
    files: {
      '01.txt': { date: '2020-01-06', page: 1, section: '要闻' },
      '02.txt': { page: 'A02' },
      '2020*/**': { page: 3 },
    },
    archive: {
      title: '许昌日报',
      language: 'zh-CN',
      newspapers: [
        { name: '许昌日报', slug: 'xcrb' },
        { name: null, slug: 'others' },
      ],
    },
  });
  expect(patterns.get('02.txt')).toEqual({ line: 7, column: 3 });
});

test.each(['', '# nothing yet\n', '---\n'])('nothing told: %j', (text) => {
  expect(readNotes(text, FILE, 'folder')).toMatchObject({ notes: {}, messages: [] });
});

describe('a wrong key', () => {
  test('is told with what was meant', () => {
    expect(complaint('newspaper: 报\ndatte: 2020-01-06\n')).toBe(
      '2:1 unknown key “datte” / one of newspaper, profile, date, page, section, encoding, files, archive / did you mean “date”?',
    );
    expect(complaint('Page: 3')).toMatch(/^1:1 unknown key “Page” .* did you mean “page”\?$/u);
    expect(complaint('日期: 2020-01-06')).toMatch(/^1:1 unknown key “日期” .* correct it, or take it out$/u);
  });

  test('inside files and archive', () => {
    expect(complaint('files:\n  a.txt: {pag: 1}')).toMatch(
      /^2:11 unknown key “pag” \/ one of newspaper, profile, date, page, section, encoding \//u,
    );
    expect(complaint('archive:\n  name: 报')).toMatch(
      /^2:3 unknown key “name” \/ one of title, language, site, newspapers \//u,
    );
    expect(complaint('archive:\n  newspapers:\n    - {name: 报, slug: x, code: y}')).toMatch(
      /^3:26 unknown key “code” \/ one of name, slug \/ correct it, or take it out$/u,
    );
  });

  test('in the wrong place', () => {
    expect(complaint('archive: {title: 报}', 'folder')).toBe(
      '1:1 unknown key “archive” / one of newspaper, profile, date, page, section, encoding, files / `archive:` may stand only at the top of the top folder’s baolan.yaml',
    );
    expect(complaint('files: {}', 'dump')).toContain('`files:` may stand only at the top of a baolan.yaml');
  });
});

describe('a wrong value', () => {
  test.each([
    [
      'date: 2020-02-30',
      "1:7 “date” can't be “2020-02-30” / a day of the calendar, with hyphens: 2020-01-06 / null",
    ],
    [
      'date: 20200106',
      "1:7 “date” can't be 20200106 / a day of the calendar, with hyphens: 2020-01-06 / null",
    ],
    [
      'date: 2020-1-6',
      "1:7 “date” can't be “2020-1-6” / a day of the calendar, with hyphens: 2020-01-06 / null",
    ],
    ['\npage: 0', "2:7 “page” can't be 0 / a whole number above 0, or a printed label: 3, A03 / null"],
    [
      'page: 第三版',
      "1:7 “page” can't be “第三版” / a whole number above 0, or a printed label: 3, A03 / null",
    ],
    [
      'newspaper:',
      '1:11 “newspaper” has no value / the paper’s name as printed, in quotes if it is a number: 许昌日报 / null',
    ],
    [
      'encoding: latin1',
      "1:11 “encoding” can't be “latin1” / one of utf-8, gb18030, big5, utf-16le, utf-16be, gbk / null",
    ],
    [
      'files: [a.txt]',
      '1:8 “files” can\'t be ["a.txt"] / file names or globs, each with keys of its own: `"01.txt": {page: 1}` / null',
    ],
    [
      'archive: {site: example.org}',
      "1:17 “site” can't be “example.org” / the address where the site will stand: https://archive.example.org/ / null",
    ],
    ['archive: {language: de}', "1:21 “language” can't be “de” / zh-CN or en / null"],
    [
      'archive: {newspapers: [{name: 报}]}',
      '1:24 “slug” is missing / small Latin letters, digits and hyphens, for addresses: qhrb / null',
    ],
    [
      'archive: {newspapers: [{name: 甲, slug: a}, {name: 乙, slug: a}]}',
      '1:23 two newspapers have one slug / a list of newspapers, each with name and slug / null',
    ],
  ])('%s', (text, told) => {
    expect(complaint(text)).toBe(told);
  });

  test('each mistake has its message', () => {
    expect(
      readNotes('date: x\npage: y\nfoo: z', FILE, 'dump')
        .messages.map(({ line }) => line)
        .sort(),
    ).toEqual([1, 2, 3]);
  });
});

describe('no YAML', () => {
  test.each([
    ['date: 2020-01-06\ndate: 2020-01-07', /^2:1 not readable as YAML: .*unique.* keep one of the two$/u],
    ['files:\n\ta.txt: {page: 1}', /^2:1 not readable as YAML: .* indent with spaces in place of tabs$/u],
    [
      'newspaper：许昌日报',
      /^1:1 not readable as YAML: this is no list of keys and values .* write a half-width colon/u,
    ],
    ['newspaper: [', /^1:\d+ not readable as YAML/u],
    ['- a\n- b', /^1:1 not readable as YAML: this is no list of keys and values/u],
  ])('%j', (text, told) => {
    expect(complaint(text)).toMatch(told);
  });

  test('aliases that grow without end are refused', () => {
    const rows = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef'])
      rows.push(`${to}: &${to} [${`*${from},`.repeat(9)}]`);
    expect(complaint(rows.join('\n'))).toMatch(/alias/iu);
  });
});
