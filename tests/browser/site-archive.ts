import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../src/domain/archive.ts';
import type { ArticleRecord } from '../../src/domain/article.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { bundleSearchClient } from '../../src/search/build/bundle-client.ts';
import { buildSite } from '../../src/site/build.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { inventEdition, inventRecord, inventResult } from '../catalog/invented.ts';

/** Text that tries to be a page. */
export const HOSTILE = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>&amp;"\'</article>';
/** Beyond the BMP, and rare within it. */
export const RARE = '𬭎㛃𠮷';
export const LONG_HEADLINE = Array.from(
  { length: 120 },
  (_, index) => '一二三四五六七八九十'[index % 10],
).join('');

/** Speaks of a person, places, an organisation and a keyword. */
const SPEAKS =
  '云南省水利局厅长高远山说，油菜花开得正好，看油菜花的人很多。油菜花节四月举行，油菜花田有三千亩。';

const day = (date: string, told: Parameters<typeof inventRecord>[2][], edition = {}): ParsedEdition =>
  inventEdition(
    date,
    told.map((one, index) => inventRecord(date, index + 1, one)),
    edition,
  );
const jump = (
  to: { page: number; id: string | null } | null,
  from: { page: number; id: string | null } | null,
) => ({ continuation: { to, from } }) satisfies Partial<ArticleRecord>;

/** An archive that holds everything a page may meet: jumps whole and broken, gaps, two papers, no date, hard text. */
export function inventArchive(): ParsedEdition[] {
  const busy = Array.from({ length: 130 }, (_, index) => ({
    main: `第${index + 1}则短讯`,
    page: 4,
    byline: [{ name: '忙一人', role: 'reporter' as const, certainty: 'printed' as const }],
    // Enough articles that speak of the same for a page of each.
    ...(index < 4 && { text: [SPEAKS] }),
  }));
  const first = day(
    '2021/03/05',
    [
      {
        kicker: '全市春耕工作会议召开',
        main: '抢抓农时 不误春耕',
        deck: '——沿河三县见闻',
        lead: '本报讯（记者 高山 通讯员 李水）',
        byline: [
          { name: '高山', role: 'reporter', certainty: 'printed' },
          { name: '李水', role: 'correspondent', certainty: 'inferred' },
        ],
        text: ['三月五日，沿河三县的麦田已经返青。', '农机手一早就下了田，'],
        ...jump({ page: 3, id: '20210305-03-07' }, null),
        certainty: { date: 'inferred', headline: 'printed', byline: 'inferred' },
        reasons: { date: '最晚的活动日是3月4日，次日出版', byline: '没有分隔符，按姓名习惯切分' },
      },
      { main: '另一版不在库中的文章', ...jump({ page: 8, id: null }, null) },
      { main: '另一半没有认出的文章', ...jump({ page: 3, id: null }, null) },
      { main: null, text: ['这一篇没有标题，只有正文。'] },
      { kind: 'teaser', main: '没有标题的一篇', text: [], ...jump({ page: 3, id: '20210305-03-07' }, null) },
      { kind: 'caption', main: null, text: [], captions: [{ text: '田间。', credit: ['高山'] }] },
      {
        page: 3,
        main: null,
        text: ['傍晚才回来。'],
        tail: '（高山）',
        ...jump(null, { page: 1, id: '20210305-01-01' }),
      },
      { kind: 'notice', page: 3, main: '遗失声明', text: ['遗失证件一本，声明作废。'] },
      ...busy,
    ],
    {
      messages: [
        {
          severity: 'warning',
          rule: 'invented-doubt',
          file: '2021-03-05.txt',
          line: 2,
          column: null,
          happened: `看到 ${HOSTILE}`,
          expected: '一个标题',
          remedy: null,
        },
      ],
      unclaimed: [{ source: { file: '2021-03-05.txt', lines: [[2, 2]] }, text: `无主 ${HOSTILE}` }],
      account: { record: 900, mark: 20, furniture: 10, unclaimed: 70 },
    },
  );
  const hard = day('2021/03/08', [
    {
      main: `${HOSTILE} 标题`,
      kicker: HOSTILE,
      deck: HOSTILE,
      lead: HOSTILE,
      tail: HOSTILE,
      text: [HOSTILE],
    },
    {
      main: `${RARE}的故事`,
      byline: [{ name: RARE, role: 'author', certainty: 'printed' }],
      text: [`他叫${RARE}。`],
    },
    { main: LONG_HEADLINE },
    {
      main: '四万字长文',
      text: Array.from({ length: 80 }, (_, index) => `第${index + 1}段，${'字'.repeat(495)}`),
    },
    { byline: [{ name: HOSTILE, role: 'reporter', certainty: 'printed' }] },
  ]);
  const paper = { newspaper: '乙城晚报' };
  return [
    first,
    hard,
    day('2020/12/31', [
      { main: '岁末', text: ['岁末的雪落下来\n落在母亲的肩上', '我把一封旧信打开\n字里都是故乡'] },
    ]),
    day('undated/tan1_b', [{ main: '不知何日', page: null }]),
    day('ycwb/2021/03/05', [{ ...paper, id: 'ycwb-20210305-01-01', main: '晚报头条' }]),
  ];
}

interface Settings {
  /** Left out: what an archive is called where its keeper did not say. */
  title?: string;
  language?: Archive['language'];
  pagesARun?: number;
}

/** Writes the editions into a content folder of its own and builds the site of it; `remove` takes both away. */
export async function builtSite(
  editions: ParsedEdition[],
  settings: Settings,
): Promise<{ folder: string; content: string; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  const place = { content: join(root, 'content'), folder: join(root, 'dist'), cache: join(root, 'cache') };
  mkdirSync(place.content);
  await buildContent(editions, settings, place);
  return { ...place, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Writes the editions into an empty content folder and builds the site of it. */
export async function buildContent(
  editions: ParsedEdition[],
  { pagesARun = 20_000, ...archive }: Settings,
  { content, folder, cache }: { content: string; folder: string; cache: string },
): Promise<void> {
  const report = await writeContent(content, inventResult(editions), archive);
  if (report.failed.length > 0) throw new Error(JSON.stringify(report.messages));
  await buildSite({
    contentRoot: content,
    outDir: folder,
    cacheDir: cache,
    pagesARun,
    afterPages: bundleSearchClient,
  });
}
