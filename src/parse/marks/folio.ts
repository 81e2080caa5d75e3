import { codeTable } from '../../text/characters.ts';
import { readNumber } from '../../text/numerals.ts';
import { markRule } from '../rule.ts';

export interface Folio {
  page: number;
  /** As printed where it says more than the number: `A03`. */
  label: string | null;
  /** 版名: `要闻`. */
  section: string | null;
}

const SECTION = '(?<section>[\\p{Script=Han}]{2,6}(?:[·/][\\p{Script=Han}]{2,6})?)';
const FORMS = [
  // 第三版 要闻 · 第3版
  new RegExp(
    `^第\\s*(?<page>[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版\\s*[:：·|]?\\s*(?:${SECTION})?$`,
    'u',
  ),
  // A03 要闻 · A03版 · 03版 时政
  new RegExp(`^(?<page>[A-Z]\\d{1,3}(?!\\d)|\\d{1,3}(?=\\s*版))\\s*版?\\s*[:：·|]?\\s*(?:${SECTION})?$`, 'u'),
  // 4 教育 · 04·教育
  /^(?<page>\d{1,2})(?:\s+|\s*[·•|／/]\s*)(?<section>[\p{Script=Han}]{2,4}(?:[·/][\p{Script=Han}]{2,4})?)$/u,
  // 要闻 A03 · 要闻 第三版 · 要闻 3版 · 要闻 4 · 要闻·04
  new RegExp(
    `^${SECTION}(?:\\s+|\\s*[·•|／/]\\s*)(?:第\\s*)?(?<page>[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3}(?=\\s*版))\\s*版?$`,
    'u',
  ),
  // 三版 · 三版要闻
  new RegExp(`^(?<page>[一二三四五六七八九十]{1,3})\\s*版\\s*(?:${SECTION})?$`, 'u'),
];
/** How all these begin, but for those that end with the page. */
const BEGINS = codeTable('第ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789一二三四五六七八九十');
const ENDS = codeTable('版0123456789 ');
/** Most pages of an edition, and of a part of one with a letter of its own: G60科创走廊 is a motorway. */
const MOST_PAGES = 200;
const MOST_LETTERED = 48;
/** Words that follow a number at a line's head in prose and are no 版名: measure words, but for those that begin one too. */
const NO_SECTION =
  /^(?:年|月|日|个|人(?!物|才)|名(?!家|人)|次|时(?!政|评|事|尚)|分|元|万|亿|岁|条|项|家(?!庭|居|园)|吨|米|公里|度|位|届|期|号|本(?!市|地|埠|省|县)|版权|件|只|张|棵|座|所|批|辆|架|艘|款|种|类|套|支|倍|强|幅|篇|句|页|处|余|多|小时|分钟|天(?!下|地|气)|国(?!际|内|防|家|事|学)|省(?!内|市|情|城)|市(?!场|政|县|州|井|民|区|情)|县(?!域|区|市|乡|城)|村(?!镇|庄|务)|户(?!外))|的/u;

/** 版名 that any paper may have: 要闻1 is the front page, 新增病例12 and 长征5 are a headline's. */
const USUAL =
  /^(?<section>(?:要闻|综合|时政|时事|国内|国际|社会|本地|本市|经济|财经|金融|产业|市场|文化|文艺|文苑|教育|科教|科技|健康|卫生|体育|副刊|民生|法治|法制|政法|理论|评论|观点|专题|专版|专刊|特刊|广告|公益|生活|旅游|乡村|三农|农业|读书|人物|视点|关注|聚焦|深度|视觉|影像|读图|娱乐|消费|房产|汽车|天下|资讯|教科文卫)|[\p{Script=Han}]{2,4}(?:新闻|周刊|副刊|专刊|特刊))(?<page>[A-Z]?\d{1,2})版?$/u;
/** 文心07版: a number with a nought before it counts pages. */
const NUMBERED = /^(?<section>[\p{Script=Han}]{2,6})(?<page>[A-Z]?0\d)版$/u;

/** 版次 and 版名 at a page's head or foot: `第三版 要闻`, `A03 要闻`, `4 教育`. */
export const folio = markRule<Folio>({
  id: 'folio',
  about: '版次与版名：第三版 要闻，A03 要闻，4 教育',
  needs: ['版0123456789'],
  find(text) {
    if (
      text.length > 20 ||
      !(BEGINS[text.charCodeAt(0)] === 1 || ENDS[text.charCodeAt(text.length - 1)] === 1)
    )
      return null;
    // A text layer tells nothing of the gap between number and name: what closing up took out is put back.
    const parted = text
      .replace(/^(\d{1,2})(?=[\p{Script=Han}]{2,6}$)(?!版)/u, '$1 ')
      .replace(USUAL, '$<section> $<page>');
    const loose = parted.endsWith('版') ? parted.replace(NUMBERED, '$<section> $<page>') : parted;
    for (const form of FORMS) {
      const match = form.exec(form === FORMS[2] || form === FORMS[3] ? loose : text);
      if (!match?.groups) continue;
      const { page = '', section } = match.groups;
      if (section !== undefined && NO_SECTION.test(section)) return null;
      const lettered = /^([A-Z])(\d+)$/u.exec(page);
      const number = readNumber(lettered?.[2] ?? page);
      if (number === null || number < 1 || number > (lettered ? MOST_LETTERED : MOST_PAGES)) return null;
      return { page: number, label: lettered ? page : null, section: section ?? null };
    }
    return null;
  },
  examples: [
    { text: '第一版 要闻', finds: { page: 1, label: null, section: '要闻' } },
    { text: 'A03 本市新闻', finds: { page: 3, label: 'A03', section: '本市新闻' } },
    { text: 'A02版 时政', finds: { page: 2, label: 'A02', section: '时政' } },
    { text: '4教育', finds: { page: 4, section: '教育' } },
    { text: '第2版', finds: { page: 2, section: null } },
    { text: '要闻 3版', finds: { page: 3, section: '要闻' } },
    { text: '三版', finds: { page: 3 } },
    { text: '要闻1', finds: { page: 1, section: '要闻' } },
    { text: '县域新闻2', finds: { page: 2, section: '县域新闻' } },
    { text: '副刊07版', finds: { page: 7, section: '副刊' } },
    { text: '文心07版', finds: { page: 7, section: '文心' } },
    { text: '理论A2', finds: { page: 2, label: 'A2', section: '理论' } },
    { text: '04·教育', finds: { page: 4, section: '教育' } },
    { text: '教育·04', finds: { page: 4, section: '教育' } },
    { text: '长征5', finds: null },
    { text: '3·15晚会', finds: null },
    { text: '12·9运动', finds: null },
    { text: '2019年', finds: null },
    { text: '3名队员', finds: null },
    { text: '今日4版', finds: null },
    { text: '12件瓷器背后的', finds: null },
    { text: 'G60科创走廊', finds: null },
    { text: '5省联合办展', finds: null },
    { text: '4国际', finds: { page: 4, section: '国际' } },
    { text: '第三版的读者来信很多', finds: null },
  ],
});
