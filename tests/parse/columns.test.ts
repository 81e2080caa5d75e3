import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Joint } from '../../src/parse/joint.ts';
import { untangleColumns } from '../../src/parse/lines/untangle-columns.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';
import { printedWidth } from '../../src/text/width.ts';
import { readDump } from '../../src/tree/read-dump.ts';
import { bodyOf, dumpOf, parse, parseText } from './reading.ts';
import { setParagraph } from './typeset.ts';

/** Invented stories, long enough for columns. */
const LIBRARY = [
  '市图书馆昨日召开老读者座谈会，请来三十多位老读者谈读书、提建议，为图书馆的发展出主意，会开得很热闹，到中午还没有散。',
  '几位老人都说，他们最爱到图书馆来看报，一坐就是半天，要是灯光再亮一些，冬天再暖和一些，那就更好了。',
  '馆长表示，大家的意见都很好，图书馆会一条一条地研究，能改的马上就改，一时改不了的也会给大家一个答复。',
];
const SCHOOL = [
  '河边小学的孩子们在操场边开出一块菜地，种上了黄瓜和豆角，每天放学以后轮流浇水、除草，还写下了观察日记。',
  '老师说，种菜不只是劳动，孩子们学会了等待，也学会了照顾别的生命，家长们看了都很高兴，说这门课开得好。',
];

/** Columns of a story as typeset, one column after the other. */
function columns(paragraphs: readonly string[], count: number, measure: number): string[][] {
  const lines = paragraphs.flatMap((text) => setParagraph(text, measure).split('\n'));
  const height = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, k) => lines.slice(k * height, (k + 1) * height));
}

/** Columns as an extractor prints them that goes by rows: it begins a new line before an indent and after a short line. */
function byRows(set: readonly string[][], measure: number): string {
  const out: string[] = [];
  const flow = set.flat();
  for (let row = 0; row < Math.max(...set.map((column) => column.length)); row += 1) {
    let line = '';
    for (const column of set) {
      const cell = column[row];
      if (cell === undefined) continue;
      const begins = flow[flow.indexOf(cell) - 1]?.endsWith('。') ?? true;
      if (line !== '' && begins) {
        out.push(line);
        line = '';
      }
      line = line === '' ? cell : `${line} ${cell}`;
      if (cell.endsWith('。') && printedWidth(cell) < measure * 2 - 2) {
        out.push(line);
        line = '';
      }
    }
    if (line !== '') out.push(line);
  }
  return out.join('\n');
}

function untangled(text: string): string[] {
  return readDump(text, 'page.txt').children.flatMap((frame) =>
    untangleColumns(frame.children, dictionaryWords).map((cell) => cell.text.trim()),
  );
}

describe('columns that an extractor printed row by row', () => {
  it.each([
    [2, 14],
    [3, 12],
    [4, 11],
  ])('are read column by column: %i columns of %i characters', (count, measure) => {
    const set = columns([...LIBRARY, ...SCHOOL, ...LIBRARY], count, measure);
    const text = byRows(set, measure);
    expect(text).not.toBe(set.flat().join('\n'));
    expect(untangled(text)).toEqual(set.flat());
  });

  it('are told apart where they are of two widths', () => {
    const chop = (text: string, measure: number) => text.match(new RegExp(`.{${measure}}`, 'gu')) ?? [];
    const left = chop([...LIBRARY, ...SCHOOL].join(''), 13).slice(0, 10);
    const right = chop([...SCHOOL, ...LIBRARY].join(''), 20).slice(0, 10);
    const alone = [...left, '', ...right];
    const rows = left.map((cell, row) => `${cell} ${right[row]}`);
    const lines = untangled([...alone, '', ...rows].join('\n'));
    expect(lines.slice(-20)).toEqual([...left, ...right]);
  });

  it('make one story, its paragraphs whole', () => {
    const story = [...LIBRARY, ...SCHOOL];
    const set = columns(story, 2, 14);
    const text = `老读者座谈会说心里话\n\n${byRows(set, 14)}\n`;
    const { articles } = parseText(text);
    expect(articles.map(bodyOf)).toEqual([story]);
  });
});

describe('lines that only look like columns', () => {
  it.each([
    [
      'numbers set apart',
      '据统计，全市去年 1234 人次参加了活动，\n比前年增加 567 人次，其中老年读者占 89\n%，青年读者占 11 %，借书 2345 册，\n还书 2340 册，办证 321 张。',
    ],
    ['names in a table', '张三 李四 王五 赵六\n钱七 孙八 周九 吴十\n郑一 王二 冯三 陈四'],
    ['parallel headlines', '坚定文化自信 建设书香城市\n读好书做好人 办好老年大学\n方便群众借书 延长开馆时间'],
    [
      'letters set apart',
      '规 划 搬 迁 贫 困 人 口 ，\n安 置 住 房 建 设 完 成 ，\n全 部 任 务 提 前 完 成 。',
    ],
  ])('stay as they are: %s', (_, text) => {
    expect(untangled(text)).toEqual(text.split('\n').map((line) => line.trim()));
  });

  it('lose no character, whatever stands in them', () => {
    const word = fc.constantFrom(
      '市图书馆昨日召开老读者座谈会',
      '请来三十多位',
      '老读者谈读书。',
      '12',
      'A',
      '，',
      '　',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 14 }), (rows) => {
        const text = rows.map((row) => row.join(' ')).join('\n');
        const kept = untangled(text).join('').replace(/\s/gu, '');
        expect([...kept].sort()).toEqual([...text.replace(/\s/gu, '')].sort());
      }),
    );
  });
});

describe('a story whose second column stands behind a neighbour', () => {
  it('is put together by its words', () => {
    const [first, second] = columns(LIBRARY, 2, 18) as [string[], string[]];
    // Cut inside a phrase that the neighbour prints as well, so that the words tell.
    expect([first.at(-1)?.at(-1), second[0]?.slice(0, 2)]).toEqual(['来', '看报']);
    const story = [...SCHOOL.map((text) => `${text}大家都高兴。`), '放学以后，他们也到图书馆来看报。'];
    const neighbour = columns(story, 1, 18)[0] as string[];
    const text = [
      '老读者座谈会说心里话',
      '',
      ...first,
      '',
      '河边小学开了种菜课',
      '',
      ...neighbour,
      '',
      ...second,
      '',
    ].join('\n');
    const { articles } = parse([dumpOf(text)]).editions[0] ?? { articles: [] };
    expect(articles.map(({ headline }) => headline.main)).toEqual([
      '老读者座谈会说心里话',
      '河边小学开了种菜课',
    ]);
    expect(articles.map(bodyOf)).toEqual([LIBRARY, story]);
    expect(articles.map(({ certainty }) => certainty.body)).toEqual(['inferred', 'printed']);
  });
});

describe('a line’s end and another’s beginning', () => {
  const joint = new Joint(['习近平总书记在座谈会上', '二十五日上午召开'], dictionaryWords);

  it('belong together where a word of the dictionary stands across them', () => {
    expect(joint.of('全省的图', '书馆都开了门')).toBeGreaterThan(1);
  });

  it('belong together where the page has them side by side elsewhere', () => {
    expect(joint.of('座谈会上，习近', '平总书记指出')).toBeGreaterThan(
      joint.of('座谈会上，走廊', '灯光很暗'),
    );
    expect(joint.of('会议定于12日上', '午召开')).toBeGreaterThan(1);
  });

  it('say nothing where a sentence ends or a mark closes', () => {
    expect(joint.of('会开得很热闹。', '几位老人都说')).toBe(0);
    expect(joint.of('会开得很热闹', '，几位老人都说')).toBe(0);
    expect(joint.of('', '几位老人都说')).toBe(0);
    expect(joint.closely('会开得很热闹。', '几位老人都说')).toBe(0);
  });

  it('are told more closely by what kinds of words meet, and by the page as well', () => {
    const [goesOn, other] = ['明年全县计划建设', '傍晚孩子们喜欢在'];
    expect(joint.closely(goesOn, '仓库')).toBeGreaterThan(joint.closely(other, '仓库'));
    expect(joint.of(goesOn, '仓库')).toBe(joint.of(other, '仓库'));
    expect(joint.closely('座谈会上，习近', '平总书记指出')).toBeGreaterThan(2);
  });
});

describe('a headline and a lead that the extractor set on one line', () => {
  const story = LIBRARY.map((text) => setParagraph(text, 18)).join('\n');

  it('are told apart', () => {
    const { articles } = parseText(`老读者说心里话（新视点）本报讯（记者 高山）\n${story}\n`);
    expect(articles).toMatchObject([
      {
        headline: { main: '老读者说心里话（新视点）' },
        lead: '本报讯（记者 高山）',
        byline: [{ name: '高山' }],
      },
    ]);
    expect(articles.map(bodyOf)).toEqual([LIBRARY]);
  });

  it('are no headline where a sentence tells of the lead', () => {
    const near = '他记得很清楚，那天头版上登的是本报讯（记者 高山）四个字开头的消息，大家传着看了一天。';
    const text = `老读者说心里话\n\n本报讯（记者 林晓）${setParagraph(LIBRARY[0] as string, 18)}\n${setParagraph(near, 18)}\n`;
    const { articles } = parseText(text);
    expect(articles.map(({ headline }) => headline.main)).toEqual(['老读者说心里话']);
    expect(articles.flatMap(bodyOf).join('')).toContain(near.slice(0, 14));
  });
});

describe('columns whose lines an extractor printed by turns', () => {
  /** Lines of two columns by turns, each with its indent, `blank` between them. */
  function byTurns(left: readonly string[], right: readonly string[], blank: string): string {
    const out: string[] = [];
    for (let row = 0; row < Math.max(left.length, right.length); row += 1) {
      for (const line of [left[row], right[row]]) if (line !== undefined) out.push(line);
    }
    return out.join(blank);
  }
  const garden = [
    ...SCHOOL,
    '校长说，等到秋天，菜地里的收成会送到食堂去，让全校的同学都尝一尝自己种的菜，明年还要再添一块花圃。',
  ];
  const indented = (paragraphs: readonly string[]) =>
    paragraphs.flatMap((text) => `　　${setParagraph(text, 14)}`.split('\n'));

  it.each([
    ['line under line', '\n'],
    ['with a blank after each', '\n\n'],
  ])('are read one after the other: %s', (_, blank) => {
    const text = `读书种菜两不误\n\n${byTurns(indented(LIBRARY), indented(garden), blank)}\n`;
    const { articles } = parseText(text);
    expect(articles.flatMap(bodyOf)).toEqual([...LIBRARY, ...garden]);
  });

  it('are left alone where each line goes on in the next', () => {
    const text = `老读者座谈会说心里话\n\n${indented([...LIBRARY, ...SCHOOL]).join('\n\n')}\n`;
    const { articles } = parseText(text);
    expect(articles.flatMap(bodyOf)).toEqual([...LIBRARY, ...SCHOOL]);
  });
});

describe('gaps that are no gutter', () => {
  // Printed in one column; the extractor leaves a gap beside each number.
  const FIGURES = [
    '我市图书馆实现乡镇全覆盖',
    '',
    '　　本报临江 7 月 27 日讯（记者高山',
    '林） 日前，我市出台《全市图书馆服',
    '务提升培育壮大工程方案》，提出到',
    '2022 年，全市图书馆系统各分馆实现',
    '镇全覆盖，到馆读者超过 30.3 万人',
    '（次），新办借书证的读者共 3700',
    '个，建成农家书屋的村子有 140 个，农',
    '家书屋的图书发展到 9600 册，行政村',
    '覆盖率达到 85% 以上。',
  ];

  it('a story full of figures is read line by line', () => {
    const { articles } = parseText([...FIGURES, '', ...FIGURES].join('\n'));
    const story = FIGURES.slice(2)
      .join('')
      .replace(/\s/gu, '')
      .slice('本报临江7月27日讯（记者高山林）'.length);
    expect(articles.map((article) => bodyOf(article).join('').replace(/\s/gu, ''))).toEqual([story, story]);
  });
});
