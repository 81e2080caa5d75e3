import { randomFrom } from '../../scripts/bench/search/queries.ts';
import type { ArticleRecord } from '../../src/domain/article.ts';
import type { ArticleId, EditionKey } from '../../src/domain/ids.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';

/** What an invented article may say; the rest is filled in. */
export interface Told {
  kicker?: string;
  main?: string;
  deck?: string;
  lead?: string;
  names?: string[];
  body?: string[];
  tail?: string;
  captions?: { text: string; credit: string[] }[];
}

/** An edition of one page. `key` is `2019/05/24` or `undated/…`. */
export function inventEdition(key: string, articles: readonly Told[]): ParsedEdition {
  const date = /^\d{4}\/\d{2}\/\d{2}$/.test(key) ? key.replaceAll('/', '-') : null;
  const stem = date ? date.replaceAll('-', '') : key.replace('undated/', '');
  const records = articles.map(
    (told, i): ArticleRecord => ({
      id: `${stem}-01-${String(i + 1).padStart(2, '0')}` as ArticleId,
      kind: 'article',
      newspaper: '试验日报',
      date,
      page: 1,
      pageLabel: null,
      section: '要闻',
      order: i + 1,
      source: { file: 'invented.txt', lines: [[i + 1, i + 1]] },
      headline: { kicker: told.kicker ?? null, main: told.main ?? null, deck: told.deck ?? null },
      lead: told.lead ?? null,
      byline: (told.names ?? []).map((name) => ({ name, role: 'reporter', certainty: 'printed' })),
      body: (told.body ?? []).map((text) => ({ type: 'paragraph', text })),
      tail: told.tail ?? null,
      captions: told.captions ?? [],
      continuation: { to: null, from: null },
      certainty: {},
      reasons: {},
    }),
  );
  return {
    articles: records,
    edition: {
      key: key as EditionKey,
      newspaper: '试验日报',
      date,
      certainty: { newspaper: 'printed', date: date ? 'printed' : 'unknown' },
      reasons: { newspaper: null, date: null },
      pages: [],
      sources: [],
      articles: records.map((record) => record.id),
      furniture: [],
      unclaimed: [],
      account: { record: 0, mark: 0, furniture: 0, unclaimed: 0 },
      messages: [],
    },
  };
}

/** Few characters each, so that strings recur and cross: Han, traditional, Latin, digits, wide, marks, beyond the BMP. */
const ALPHABETS = [
  '防汛抗旱工作会议的一是人民',
  '臺灣體後發髮乾隆於著雲',
  'AaBbＣｃÉé e\u0301',
  '0123１２３.%％',
  '，。“”（）——《》!！',
  '𬭎㛃𠮷👍🏽',
  ' 　\u200b\t',
];

/** What every paper prints again and again: strings of it are in very many articles. */
const BOILERPLATE = '本报讯（记者李新通讯员王祁）昨日，全市防汛抗旱工作会议召开，市委副书记出席会议并讲话。';

/** Editions of random text over many days, with pieces of boilerplate in half of it; the same for the same seed. */
export function inventArchive(seed: number, editions: number, articlesEach: number): ParsedEdition[] {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const text = (length: number): string => {
    let made = '';
    for (let i = 0; i < length; i += 1)
      made += pick([...pick(random() < 0.6 ? ALPHABETS.slice(0, 1) : ALPHABETS)]);
    return made;
  };
  const printed = (): string => {
    const from = Math.floor(random() * BOILERPLATE.length);
    return random() < 0.5 ? BOILERPLATE.slice(from, from + 4 + Math.floor(random() * 24)) : '';
  };
  return Array.from({ length: editions }, (_, day) => {
    const date = new Date(Date.UTC(2018 + (day % 3), day % 12, 1 + (day % 28)));
    const key = day % 7 === 6 ? `undated/dump${day}` : date.toISOString().slice(0, 10).replaceAll('-', '/');
    return inventEdition(
      day % 7 === 6 ? key : key.replace(/\d\d$/, String(1 + (day % 28)).padStart(2, '0')),
      Array.from({ length: articlesEach }, () => ({
        ...(random() < 0.5 ? { kicker: text(6) } : {}),
        main: text(10),
        ...(random() < 0.3 ? { deck: text(8) } : {}),
        lead: text(5),
        names: [text(3).trim() || '张三'],
        body: Array.from({ length: 1 + Math.floor(random() * 4) }, () => (text(20) || '的') + printed()),
        captions: random() < 0.3 ? [{ text: text(7), credit: [text(3).trim() || '李四'] }] : [],
      })),
    );
  }).filter((edition, i, all) => all.findIndex((other) => other.edition.key === edition.edition.key) === i);
}
