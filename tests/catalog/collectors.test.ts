import { describe, expect, it } from 'vitest';
import { CalendarCollector } from '../../src/catalog/calendar.ts';
import type { Collector } from '../../src/catalog/collector.ts';
import { NeighbourCollector } from '../../src/catalog/neighbours.ts';
import { pinyinOf } from '../../src/catalog/pinyin.ts';
import { QualityCollector } from '../../src/catalog/quality.ts';
import { ReporterCollector } from '../../src/catalog/reporters.ts';
import { Newspaper } from '../../src/domain/archive.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { inventEdition, inventRecord } from './invented.ts';

function gather(collector: Collector, editions: ParsedEdition[]): Record<string, unknown> {
  for (const edition of editions) collector.see(edition);
  return Object.fromEntries([...collector.files()].map(({ path, content }) => [path, content]));
}
const edition = (key: string, ...records: Parameters<typeof inventRecord>[2][]) =>
  inventEdition(
    key,
    records.map((told, index) => inventRecord(key, index + 1, told)),
  );
const papers = [
  { name: '甲城日报', slug: 'paper' },
  { name: '乙城晚报', slug: 'ycwb' },
].map((paper) => Newspaper.parse(paper));

describe('the calendar', () => {
  it('tells years, months, spans and lead stories, newspaper by newspaper', () => {
    const collector = new CalendarCollector(papers);
    const files = gather(collector, [
      edition('2019/12/31', { main: null, text: ['没有标题的一段。'] }, { main: '岁末' }),
      edition('2020/01/02', { main: null, text: ['没有标题的一段。'] }),
      edition('undated/x', { main: '何日' }),
      edition('ycwb/2020/01/02', { main: '晚报' }),
    ]);
    expect(Object.keys(files).sort()).toEqual([
      'calendar/paper/2019.json',
      'calendar/paper/2020.json',
      'calendar/ycwb/2020.json',
      'undated/paper.json',
    ]);
    expect(files['calendar/paper/2019.json']).toMatchObject({
      year: 2019,
      days: [{ date: '2019-12-31', key: '2019/12/31', articles: 2, lead: { text: '岁末', printed: true } }],
    });
    expect(files['calendar/paper/2020.json']).toMatchObject({ days: [{ lead: { printed: false } }] });
    expect(collector.newspapers()).toMatchObject([
      {
        prefix: '',
        first: '2019-12-31',
        last: '2020-01-02',
        months: ['2019-12', '2020-01'],
        editions: 3,
        undated: 1,
        latest: '2020/01/02',
      },
      { prefix: 'ycwb/', months: ['2020-01'], editions: 1 },
    ]);
  });

  it('says of a day that its edition names no newspaper', () => {
    const nameless = inventEdition('2020/01/02', [], { newspaper: null });
    const files = gather(new CalendarCollector(papers), [edition('2020/01/01', {}), nameless]);
    expect(files['calendar/paper/2020.json']).toMatchObject({
      days: [{ newspaper: '甲城日报' }, { newspaper: null }],
    });
  });

  it('stops at an edition of a newspaper that the archive does not name', () => {
    expect(() => new CalendarCollector(papers).see(edition('zzz/2020/01/01', {}))).toThrow(
      /zzz.*archive\.yaml/,
    );
  });
});

describe('neighbours', () => {
  it('are of the same newspaper, and dated with dated', () => {
    const files = gather(new NeighbourCollector(), [
      edition('2020/01/01', {}),
      edition('2020/01/03', {}),
      edition('undated/x', {}),
      edition('ycwb/2020/01/02', {}),
    ]);
    expect(files['editions/2020/01/01/edition.json']).toMatchObject({
      previous: null,
      next: { key: '2020/01/03' },
    });
    expect(files['editions/2020/01/03/edition.json']).toMatchObject({
      previous: { key: '2020/01/01' },
      next: null,
    });
    expect(files['editions/undated/x/edition.json']).toMatchObject({ previous: null, next: null });
    expect(files['editions/ycwb/2020/01/02/edition.json']).toMatchObject({ previous: null, next: null });
  });

  it('list every address of an edition once: itself, its pages with the unknown one last, its articles', () => {
    const files = gather(new NeighbourCollector(), [
      edition('2020/01/01', { page: null }, { page: 2 }, { page: 1 }),
    ]);
    const { places } = files['editions/2020/01/01/edition.json'] as { places: { path: string }[] };
    expect(places.map(({ path }) => path)).toEqual([
      '2020/01/01/',
      '2020/01/01/01/',
      '2020/01/01/02/',
      '2020/01/01/00/',
      '2020/01/01/00/01/',
      '2020/01/01/02/02/',
      '2020/01/01/01/03/',
    ]);
  });

  it('know where a jump’s partner stands when it is in another edition', () => {
    const to = { page: 3, id: '20200102-01-01' };
    const from = { page: 1, id: '20200101-01-01' };
    const files = gather(new NeighbourCollector(), [
      edition('2020/01/01', { main: '上篇', continuation: { to, from: null } }),
      edition('2020/01/02', { main: '下篇', continuation: { to: null, from } }),
    ]);
    expect(files['editions/2020/01/01/edition.json']).toMatchObject({
      partners: { '20200102-01-01': { path: '2020/01/02/01/01/', title: { text: '下篇' } } },
    });
  });

  it('refuse two records at one address, and say which', () => {
    const twice = [
      inventRecord('2020/01/01', 1, { id: 'a-01-01' }),
      inventRecord('2020/01/01', 2, { id: 'b-01-01' }),
    ];
    expect(() => new NeighbourCollector().see(inventEdition('2020/01/01', twice))).toThrow(
      /b-01-01.*a-01-01/,
    );
  });
});

describe('reporters', () => {
  const by = (name: string, role: 'reporter' | 'photographer' = 'reporter') => ({
    byline: [{ name, role, certainty: 'printed' as const }],
  });

  it('have roles, years and articles, newest first; photo credits count', () => {
    const files = gather(new ReporterCollector(), [
      edition('2020/01/01', { ...by('单小田'), main: '旧' }),
      edition(
        '2021/01/01',
        { ...by('单小田', 'photographer'), main: '新' },
        {
          captions: [{ text: '图。', credit: ['单小田'] }],
        },
      ),
    ]);
    expect(files['reporters/people/单小田.json']).toMatchObject({
      articles: 3,
      roles: { reporter: 1, photographer: 2 },
      first: '2020-01-01',
      last: '2021-01-01',
      works: [{ title: { text: '新' } }, { title: { text: '标题2' } }, { title: { text: '旧' } }],
    });
    expect(files['editions/2020/01/01/reporters.json']).toEqual({ 单小田: '单小田' });
  });

  it('stand by pinyin, surnames read as surnames', () => {
    expect(pinyinOf('单小田')).toBe('shan xiao tian');
    const files = gather(new ReporterCollector(), [
      edition('2020/01/01', by('张三'), by('安一'), by('单小田')),
    ]);
    expect((files['reporters/index.json'] as { name: string }[]).map(({ name }) => name)).toEqual([
      '安一',
      '单小田',
      '张三',
    ]);
  });

  it('of one surname stand together, also where two surnames sound alike', () => {
    const files = gather(new ReporterCollector(), [
      edition('2020/01/01', by('王安'), by('汪丙'), by('王丁'), by('汪甲')),
    ]);
    expect((files['reporters/index.json'] as { name: string }[]).map(({ name }) => name)).toEqual([
      '汪丙',
      '汪甲',
      '王安',
      '王丁',
    ]);
  });

  it('have the articles of one day newspaper by newspaper, in the order of pages, each as its page is called', () => {
    const files = gather(new ReporterCollector(), [
      edition('2020/01/01', { ...by('单小田'), page: 2, pageLabel: 'A02' }, { ...by('单小田'), page: 1 }),
      edition('ycwb/2020/01/01', { ...by('单小田'), newspaper: '丙城晚报' }),
    ]);
    expect(files['reporters/people/单小田.json']).toMatchObject({
      works: [
        { newspaper: '丙城晚报' },
        { newspaper: '甲城日报', page: 1, pageLabel: null },
        { newspaper: '甲城日报', page: 2, pageLabel: 'A02' },
      ],
    });
  });

  it('may be called like a property of objects', () => {
    const files = gather(new ReporterCollector(), [
      edition('2020/01/01', by('__proto__'), by('constructor')),
    ]);
    const names = files['editions/2020/01/01/reporters.json'] as Record<string, string>;
    expect(Object.keys(JSON.parse(JSON.stringify(names)))).toEqual(['__proto__', 'constructor']);
  });
});

describe('quality', () => {
  it('sums the account, the doubts by rule and where they are', () => {
    const message = {
      severity: 'warning' as const,
      rule: 'some-rule',
      file: 'a.txt',
      line: 1,
      column: null,
      happened: 'x',
      expected: null,
      remedy: null,
    };
    const one = inventEdition('2020/01/01', [inventRecord('2020/01/01', 1)], {
      messages: [message, message],
      account: { record: 90, mark: 5, furniture: 3, unclaimed: 2 },
    });
    const files = gather(new QualityCollector(), [one, edition('2020/01/02', {})]);
    expect(files['quality.json']).toMatchObject({
      account: { record: 190, mark: 5, furniture: 3, unclaimed: 2 },
      rules: [{ rule: 'some-rule', severity: 'warning', count: 2, editions: ['2020/01/01'] }],
      unclaimed: [{ key: '2020/01/01', characters: 2 }],
      certainty: { headline: { printed: 2 } },
    });
  });
});
