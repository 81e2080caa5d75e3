import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/bench/search/queries.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import type { Proof } from '../../src/search/client/library.ts';
import { BruteForce } from './brute-force.ts';
import { type BuiltSearch, builtSearch } from './built.ts';
import { inventArchive, inventEdition } from './invent.ts';

/** The seed dump, a run of lines an article: real text, whatever the parser makes of it. */
function seedEdition(): ParsedEdition {
  const text = readFileSync(new URL('../../seeds/000_ccaff37466999e47.txt', import.meta.url), 'utf8');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const articles = Array.from({ length: 12 }, (_, i) => {
    const own = lines.slice(Math.floor((i * lines.length) / 12), Math.floor(((i + 1) * lines.length) / 12));
    return { main: own[0] as string, body: own.slice(1) };
  });
  return inventEdition('undated/seed', articles);
}

const archives: { name: string; editions: ParsedEdition[]; shard?: number; proofs: Proof[] }[] = [
  { name: 'the seed', editions: [seedEdition()], proofs: ['auto', 'texts', 'pagefind'] },
  {
    name: 'an invented archive of several shards',
    editions: inventArchive(1, 60, 8),
    shard: 90,
    proofs: ['auto', 'texts', 'pagefind'],
  },
];

for (const { name, editions, shard, proofs } of archives) {
  describe(`search over ${name}`, () => {
    const truth = new BruteForce(editions);
    let built: BuiltSearch;
    beforeAll(async () => {
      built = await builtSearch(editions, shard);
    }, 120_000);
    afterAll(() => built.remove());

    const idsOf = async (query: string, proof: Proof): Promise<string[]> => {
      const result = await built.search.search(query, { proof });
      const hits = await result.hits(0, result.count);
      expect(hits).toHaveLength(result.count);
      return hits.map((hit) => hit.article.id).sort();
    };

    if (shard) {
      it('reads lists of pairs and of frequent runs, traces, text blocks, and shards of Pagefind', async () => {
        const random = randomFrom(13);
        for (let i = 0; i < 60; i += 1)
          await idsOf(truth.substring(random, 2 + (i % 12)), proofs[i % 3] as Proof);
        for (const kind of ['pairs', 'traces', 'runs', 'blocks', 'places', 'index'])
          expect(built.loaded.filter((file) => file.includes(`/${kind}/`)).length, kind).toBeGreaterThan(0);
      }, 60_000);
    }

    for (const proof of proofs) {
      it(`finds exactly the articles that hold a random string of 1 to 40 characters (proof: ${proof})`, async () => {
        const random = randomFrom(7);
        for (let i = 0; i < 240; i += 1) {
          const query = truth.substring(random, 1 + (i % (i % 3 === 0 ? 40 : 12)));
          expect(await idsOf(query, proof), JSON.stringify(query)).toEqual(truth.find(query));
        }
      }, 120_000);

      it(`finds nothing for strings that are nowhere, though their parts are (proof: ${proof})`, async () => {
        const random = randomFrom(11);
        let nowhere = 0;
        for (let i = 0; i < 400 && nowhere < 60; i += 1) {
          const query = truth.substring(random, 3) + truth.substring(random, 1 + (i % 5));
          const expected = truth.find(query);
          if (expected.length === 0) nowhere += 1;
          expect(await idsOf(query, proof), JSON.stringify(query)).toEqual(expected);
        }
        expect(nowhere).toBeGreaterThan(20);
      }, 120_000);
    }
  });
}

describe('what counts as the same', () => {
  let built: BuiltSearch;
  beforeAll(async () => {
    built = await builtSearch([
      inventEdition('2019/05/24', [
        {
          kicker: '史根治强调',
          main: '提升政治站位 增强行动自觉',
          deck: '——全市防汛抗旱工作会议',
          body: ['第一段到此为', '止。第二段说２０１８年的PC版。'],
        },
        {
          main: '臺灣訾德水',
          lead: '本报讯（记者 李　新）',
          names: ['李新', '供稿人'],
          body: ['㛃和𬭎与𠮷'],
          tail: '（张三）',
        },
        { main: '图', captions: [{ text: '雨中的河堤', credit: ['徐鼎烨', '王祁'] }] },
      ]),
    ]);
  }, 60_000);
  afterAll(() => built.remove());

  const cases: [query: string, ids: string[]][] = [
    ['站位增强', ['01']],
    ['站 位\u3000增强', ['01']],
    ['为止', ['01']],
    ['段到此为止。第二段', ['01']],
    ['2018年的pc版', ['01']],
    ['２０１８年的ＰＣ', ['01']],
    ['强调提升', []],
    ['自觉——', []],
    ['台湾', ['02']],
    ['臺灣', ['02']],
    ['李新', ['02']],
    ['供稿人', ['02']],
    ['𬭎', ['02']],
    ['𠮷', ['02']],
    ['和𬭎与𠮷', ['02']],
    ['（张三）', ['02']],
    ['(张三)', ['02']],
    ['徐鼎烨', ['03']],
    ['徐鼎烨王祁', []],
    ['河堤徐', []],
    ['的', ['01', '03']],
    ['，', []],
    ['。', ['01']],
    ['zzzz', []],
    ['p', ['01']],
  ];
  for (const [query, expected] of cases) {
    it(`${JSON.stringify(query)} is in ${expected.join(', ') || 'no article'}`, async () => {
      for (const proof of ['auto', 'texts', 'pagefind'] as const) {
        const result = await built.search.search(query, { proof });
        const ids = (await result.hits(0, result.count)).map(({ article }) => article.id.slice(-2));
        expect(ids.sort(), proof).toEqual(expected);
      }
    });
  }

  it('says nothing to a query of white space', async () => {
    expect(await built.search.search(' \u3000\u200b')).toMatchObject({ marks: [], count: 0 });
  });

  it('marks every hit in its context, in the original text', async () => {
    const result = await built.search.search('2018');
    const [hit] = await result.hits(0, 1);
    expect(hit?.hits).toBe(1);
    expect(hit?.excerpts[0]?.runs.filter((run) => run.hit)).toEqual([{ text: '２０１８', hit: true }]);
  });
});
