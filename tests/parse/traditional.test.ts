import { describe, expect, it } from 'vitest';
import { bodyOf, dumpOf, leftOut, parse, parseText } from './reading.ts';

/** An invented page, set as papers of Taiwan set theirs. */
const TAIPEI = `台灣晨報
中華民國一○八年五月二十四日　星期五
A1 要聞
淡江大橋開工 估五年後通車
〔記者余小明／新北報導〕交通部昨日舉行淡江大橋開工典禮，行政院長表示，大橋
完工後將可紓解關渡大橋的交通，並帶動淡水、八里兩地的觀光發展，預計五年後通車。
　　新北市長指出，市府將配合開闢聯外道路，「讓市民回家的路更近」，他也感謝地方
居民長期的支持與等待。
油價下週看漲 專家籲早加油
記者陳美麗／台北報導
　　受國際原油價格上揚影響，中油預估下週汽柴油每公升將調漲零點五元，這是今年以來
第六度調漲，專家建議民眾可趁週末先加油。
　　經濟部官員表示，油價調整依浮動機制辦理，會持續觀察國際情勢，必要時啟動平穩
措施，減輕民眾負擔。
（下轉A4版）
旅運中心明年啟用
（中央社記者林志成高雄23日電）高雄港務分公司今天宣布，旅運中心將於明年啟用，
屆時可停靠二十二萬噸級的郵輪，成為南台灣的新地標。
`;

/** And one as papers of Hong Kong set theirs. */
const HONG_KONG = `香江日報
2019年5月24日 星期五
A1 要聞
大灣區規劃綱要落實
【本報訊】（記者 陳大文）粵港澳合作聯席會議昨日在廣州舉行，三地政府簽署十項協議，
涵蓋科技創新、基礎設施、金融服務等範疇，行政長官表示將全力配合。
經濟運行總體平穩
【新華社北京二十三日電】國家發展改革委員會發言人昨日表示，今年以來經濟運行總體平穩，
就業形勢穩定，居民消費價格溫和上漲。
`;

describe('a page in traditional characters', () => {
  const { edition, articles } = parseText(TAIPEI);

  it('is read by the rules for any page, and shown as it is printed', () => {
    expect(edition).toMatchObject({ newspaper: '台灣晨報', date: '2019-05-24' });
    expect(edition.pages).toMatchObject([{ page: 1, pageLabel: 'A1', section: '要聞' }]);
    expect(articles).toMatchObject([
      {
        headline: { main: '淡江大橋開工 估五年後通車' },
        lead: '〔記者余小明／新北報導〕',
        byline: [{ name: '余小明', role: 'reporter' }],
      },
      {
        headline: { main: '油價下週看漲 專家籲早加油' },
        lead: '記者陳美麗／台北報導',
        byline: [{ name: '陳美麗', role: 'reporter' }],
        continuation: { to: { page: 4 } },
      },
      {
        headline: { main: '旅運中心明年啟用' },
        lead: '（中央社記者林志成高雄23日電）',
        byline: [{ name: '林志成', role: 'reporter' }],
      },
    ]);
    expect(bodyOf(articles[0])).toEqual([
      '交通部昨日舉行淡江大橋開工典禮，行政院長表示，大橋完工後將可紓解關渡大橋的交通，並帶動淡水、八里兩地的觀光發展，預計五年後通車。',
      '新北市長指出，市府將配合開闢聯外道路，「讓市民回家的路更近」，他也感謝地方居民長期的支持與等待。',
    ]);
    expect(leftOut(edition)).toEqual(['台灣晨報', '中華民國一○八年五月二十四日 星期五', 'A1要聞']);
  });

  it('has its leads in brackets of their own', () => {
    expect(parseText(HONG_KONG).articles).toMatchObject([
      {
        headline: { main: '大灣區規劃綱要落實' },
        lead: '【本報訊】（記者 陳大文）',
        byline: [{ name: '陳大文' }],
      },
      { headline: { main: '經濟運行總體平穩' }, lead: '【新華社北京二十三日電】', byline: [] },
    ]);
  });

  it('tells the keeper what it prints', () => {
    const messages = edition.messages.map(({ happened }) => happened);
    expect(messages).toEqual([expect.stringContaining('“（下轉A4版）”')]);
  });

  it('is joined with the page where its story goes on', () => {
    const second = `A4 生活
（上接A1版）油價上漲，物流業者也叫苦，表示運費恐將跟著調整，希望政府能有配套措施。
`;
    const { editions } = parse([dumpOf(TAIPEI, '20190524A1.txt'), dumpOf(second, '20190524A4.txt')]);
    const all = editions.flatMap(({ articles: of }) => of);
    expect(all.find(({ continuation }) => continuation.to)?.continuation.to?.id).toBe(
      all.find(({ continuation }) => continuation.from)?.id,
    );
  });
});

describe('a page in simplified characters', () => {
  it('is not changed by names and quotations in the others', () => {
    const { articles } = parseText(
      '乾隆御碑重立桥头\n　　本报讯（记者 余小明）昨日，乾隆御碑在老桥桥头重新立起，碑上“天下為公”四字清晰可辨，吸引了不少市民。\n',
    );
    expect(articles).toMatchObject([
      { headline: { main: '乾隆御碑重立桥头' }, byline: [{ name: '余小明' }] },
    ]);
    expect(bodyOf(articles[0])[0]).toContain('“天下為公”');
  });
});
