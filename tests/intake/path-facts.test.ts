import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleId, EditionKey } from '../../src/domain/ids.ts';
import { pathFacts } from '../../src/intake/path-facts.ts';

describe('date, page and paper from a path', () => {
  test.each([
    ['2020-01-06/01.txt', '2020-01-06', 1, null, null],
    ['xxrb20200106A01.txt', '2020-01-06', 1, 'A01', 'xxrb'],
    ['20200106_03.txt', '2020-01-06', 3, null, null],
    ['2020010603.txt', '2020-01-06', 3, null, null],
    ['2020/01/06/A03.txt', '2020-01-06', 3, 'A03', null],
    ['2020/01/06/03.txt', '2020-01-06', 3, null, null],
    ['2020/01/06.txt', '2020-01-06', null, null, null],
    ['2020-01/06/02.txt', '2020-01-06', 2, null, null],
    ['2020/0106/2.txt', '2020-01-06', 2, null, null],
    ['2020/1月/6日/第2版.txt', '2020-01-06', 2, '第2版', null],
    ['2020年1月6日 第3版.txt', '2020-01-06', 3, '第3版', null],
    ['二〇二〇年一月六日第十二版.txt', '2020-01-06', 12, '第十二版', null],
    ['20200106 A03版 要闻.txt', '2020-01-06', 3, 'A03', null],
    ['20200106/nbs.D110000xxrb_01.txt', '2020-01-06', 1, null, null],
    ['paper_2020-01-06_p3.txt', '2020-01-06', 3, null, null],
    ['jcwb20200106.txt', '2020-01-06', null, null, 'jcwb'],
    ['xxrb-2020-01-06-03.txt', '2020-01-06', 3, null, 'xxrb'],
    ['2020-01-06/A03/1.txt', '2020-01-06', 3, 'A03', null],
    ['bbc20200106A01.txt', '2020-01-06', 1, 'A01', 'bbc'],
    ['2004/2004-01-01/01.txt', '2004-01-01', 1, null, null],
    ['page12.txt', null, 12, null, null],
  ])('%s', (file, date, page, pageLabel, paperCode) => {
    const facts = pathFacts(file);
    expect({ ...facts, date: facts.date?.value ?? null }).toMatchObject({
      date,
      page,
      pageLabel,
      paperCode,
      messages: [],
    });
  });
});

describe('numbers that are none', () => {
  test.each([
    ['lysx_0423.txt', 'lysx'],
    ['lysx_1938.txt', 'lysx'],
    ['01.txt', null],
    ['000_ccaff37466999e47.txt', null],
    ['5b3f20200106a3f1.txt', null],
    ['a20200106b03c4d5.txt', null],
    ['2020010612345678.txt', null],
    ['a/b/c.txt', null],
  ])('%s', (file, paperCode) => {
    expect(pathFacts(file)).toMatchObject({
      date: null,
      page: null,
      pageLabel: null,
      paperCode,
      messages: [],
    });
  });
});

describe('what is wrong in a path is told', () => {
  test.each(['20200230_01.txt', '2019-02-29/01.txt', '20201340.txt', '2020/02/30/01.txt'])('%s', (file) => {
    const { date, messages } = pathFacts(file);
    expect(date).toBeNull();
    expect(messages).toMatchObject([{ severity: 'warning', rule: 'path-facts', file }]);
    expect(messages[0]?.happened).toMatch(/is no day of the calendar$/u);
    expect(messages[0]?.remedy).toContain('baolan.yaml');
  });

  test('of two dates the nearer is taken', () => {
    const { date, page, messages } = pathFacts('export-2021-03-01/20200106_02.txt');
    expect([date?.value, date?.where, page]).toEqual(['2020-01-06', '20200106', 2]);
    expect(messages[0]?.happened).toBe('the path tells two dates, “20200106” and “2021-03-01”');
  });

  test('of two dates in one name none is', () => {
    const { date, messages } = pathFacts('20200101-20200131.txt');
    expect(date).toBeNull();
    expect(messages).toHaveLength(1);
  });

  test('the same date twice is one', () => {
    expect(pathFacts('2020-01-06/xxrb20200106A01.txt')).toMatchObject({
      date: { value: '2020-01-06' },
      messages: [],
    });
  });
});

describe('any path', () => {
  const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const page = fc.integer({ min: 1, max: 99 });

  test('every day and page of every form is read', () => {
    fc.assert(
      fc.property(day, page, (date, number) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const two = String(number).padStart(2, '0');
        const forms = [
          `${iso}/${two}.txt`,
          `xxrb${y}${m}${d}A${two}.txt`,
          `${y}${m}${d}_${two}.txt`,
          `${y}/${m}/${d}/${two}.txt`,
          `${y}年${Number(m)}月${Number(d)}日第${number}版.txt`,
        ];
        for (const form of forms) {
          const facts = pathFacts(form);
          expect([form, facts.date?.value, facts.page, facts.messages]).toEqual([form, iso, number, []]);
        }
      }),
    );
  });

  test('a hash tells nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{16}$/), (hash) => {
        expect(pathFacts(`${hash}.txt`)).toMatchObject({ date: null, page: null, messages: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('stems can stand in ids and keys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { stem } = pathFacts(`${name}.txt`);
        expect(ArticleId.safeParse(`${stem}-01-01`).success).toBe(true);
        expect(EditionKey.safeParse(`undated/${stem}`).success).toBe(true);
      }),
    );
  });
});
