import { Solar } from 'lunar-typescript';
import { weekdayOf } from '../../catalog/weekdays.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { fileSize } from './file-size.ts';
import type { Strings } from './strings.ts';

const number = new Intl.NumberFormat('zh-CN');
const SUNDAY_FIRST = ['日', '一', '二', '三', '四', '五', '六'];

function parts(date: IsoDate): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

function day(date: IsoDate): string {
  const [year, month, dayOfMonth] = parts(date);
  return `${year}年${month}月${dayOfMonth}日`;
}

function pageName(page: number | null, label: string | null): string {
  if (label !== null) return /版$/.test(label) ? label : `${label}版`;
  return page === null ? '版次不详' : `第${page}版`;
}

export const zhCN: Strings = {
  language: 'zh-CN',
  skipToContent: '跳到正文',
  nav: { label: '全站', home: '首页', calendar: '日历', reporters: '记者', data: '数据', search: '检索' },
  breadcrumbs: '所在位置',
  search: {
    label: '检索全部报纸',
    placeholder: '人名、地名、任何字句',
    button: '检索',
    title: '检索',
    needsScript: '检索在您的浏览器里进行，需要启用脚本。不启用也可以按日历阅读全部报纸。',
  },
  date: {
    day,
    full: (date) => `${day(date)}　星期${SUNDAY_FIRST[weekdayOf(date)]}`,
    year: (year) => `${year}年`,
    month: (year, month) => `${year}年${month}月`,
    monthName: (month) => `${month}月`,
    dayOfMonth: (dayOfMonth) => `${dayOfMonth}日`,
    weekdays: [...SUNDAY_FIRST.slice(1), '日'].map((short) => ({ short, full: `星期${short}` })),
    lunar: (date) => {
      const lunar = Solar.fromYmd(...parts(date)).getLunar();
      return `农历${lunar.getYearInGanZhi()}年${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`;
    },
    span: (first, last) => (first === last ? day(first) : `${day(first)}至${day(last)}`),
    unknown: '日期不详',
  },
  counts: {
    editions: (count) => `${number.format(count)}期`,
    pages: (count) => `${number.format(count)}个版`,
    articles: (count) => `${number.format(count)}篇`,
    characters: (count) => `${number.format(count)}字`,
    reporters: (count) => `${number.format(count)}位作者`,
    works: (count) => `${number.format(count)}篇`,
    fileSize,
  },
  home: {
    newest: '最近一期',
    years: '按年份看报',
    newspapers: '馆藏报纸',
    undated: '日期不详的报纸',
    allPages: '看这一期的全部版面',
    empty: '这里还没有报纸',
    emptyHelp: '把报纸的文本放进一个文件夹，再运行解析，报纸就会出现在这里。',
  },
  calendar: {
    previousYear: '上一年',
    nextYear: '下一年',
    previousMonth: '上一月',
    nextMonth: '下一月',
    caption: (month) => `${month}的报纸，每周从星期一开始`,
    gap: '库中无报',
    notUsual: '平日不出报',
    legend: '红色日期有报纸，颜色越深篇数越多；斜纹的日期在报纸的起止之间，库中却没有。',
    noneInYear: '这一年没有报纸。',
    toc: '各日头条',
  },
  edition: {
    heading: (name, date) => (name === null ? date : `${name} ${date}`),
    pages: '版面',
    previous: '上一期',
    next: '下一期',
    page: pageName,
    pageShort: pageName,
    pagesOfEdition: '本期各版',
    previousPage: '上一版',
    nextPage: '下一版',
    wholeEdition: '全期目录',
    teasers: '导读',
    notices: '公告·广告',
    photos: '图片',
    emptyPage: '这一版没有可以辨认的文章。',
    readMore: '全文',
  },
  article: {
    kinds: { article: '文章', caption: '图片说明', teaser: '导读', notice: '公告' },
    untitled: '无题',
    noHeadline: '原报未见标题，这里以开头的字句代替。',
    roles: {
      reporter: '记者',
      correspondent: '通讯员',
      photographer: '摄影',
      author: '作者',
      intern: '见习记者',
      editor: '编辑',
    },
    byline: '署名',
    photo: '图片说明',
    credit: (names) => `${names} 摄`,
    jumpTo: (page) => `下转${page}`,
    jumpFrom: (page) => `上接${page}`,
    jumpUnknown: '下转他版，原报没有写明是哪一版。',
    jumpFromUnknown: '上接他版，原报没有写明是哪一版。',
    halfNotFound: '库中有这一版，但没有认出本文的另一部分。',
    pageNotHere: (page) => `库中没有${page}，本文的另一部分无从读到。`,
    seam: (from, to) => `以上${from}，以下${to}`,
    seamNote: '原报分刊两处，这里接为一篇',
    thisPart: '本页所在部分',
    otherPart: '看这一部分在原版的位置',
    previous: '上一篇',
    next: '下一篇',
    neighbours: '前后文章',
    printed: '原报印为',
    asExtracted: '按抽取的原样',
    asExtractedHelp: '以下是文本文件中的原文，一字未动，左侧为行号。',
    record: '著录',
    permanentId: '永久编号',
    source: '出处',
    lines: (first, last) => (first === last ? `第${first}行` : `第${first}—${last}行`),
    place: '版位',
    json: '本文数据（JSON）',
    noBody: '原报这里只有标题。',
  },
  certainty: {
    mark: '推定',
    supplied: '补录',
    markOf: (field) => `${field}的依据`,
    levels: { printed: '原报印明', supplied: '馆方补录', inferred: '推定', unknown: '不详' },
    fields: {
      kind: '类别',
      newspaper: '报名',
      date: '日期',
      page: '版次',
      section: '版名',
      headline: '标题',
      kicker: '引题',
      deck: '副题',
      lead: '电头',
      byline: '署名',
      body: '正文',
      tail: '文末',
      captions: '图片说明',
      continuation: '转接',
    },
    noReason: '由版面上的迹象推定。',
    heading: '各项的依据',
    field: '项目',
    known: '来历',
    why: '理由',
  },
  doubts: {
    heading: '本期的解析情况',
    account: '每个字的去处',
    places: { record: '文章', mark: '标记', furniture: '报头、版名等', unclaimed: '未归属' },
    messages: (count) => `解析时的说明与疑问（${count}条）`,
    severities: { fatal: '错误', warning: '疑问', info: '说明' },
    unclaimed: (count) => `未归属的文字（${count}处）`,
    unclaimedHelp: '这些文字没有归入任何文章，原样存放在此。',
    furniture: (count) => `报头、版名、责编等（${count}处）`,
    sources: (count) => `文本文件（${count}个）`,
    bytes: (count) => `${number.format(count)}字节`,
    nothing: '没有疑问，也没有未归属的文字。',
    line: (line) => `第${line}行`,
  },
  reporters: {
    title: '记者与作者',
    intro: '凡在署名中出现过的人，按姓名的拼音排列。',
    sameName: '同名的人列在一处，可能不止一位。',
    empty: '还没有认出署名。',
    others: '其他',
    jumpToLetter: '按拼音首字母',
    works: '作品',
    sheet: (sheet, sheets) => `第${sheet}页，共${sheets}页`,
    newer: '较新的',
    older: '较早的',
  },
  data: {
    title: '开放数据',
    intro: '全部文章的著录与正文，可以下载，用任何程序处理。',
    jsonl: '全部文章，每行一条 JSON 记录（JSONL）',
    csv: '全部文章的表格（CSV，可用电子表格打开；以 = + - @ 开头的单元格前加了一个撇号，以免被当作公式）',
    schema: '记录的格式（JSON Schema）',
    perArticle: '每篇文章的网页旁另有 index.json，内容与上面的记录相同。',
    records: (count) => `${number.format(count)}条`,
    licence: '原文的权利属于报社与作者。',
  },
  moved: { title: '地址已经改变', link: '到现在的地址' },
  notFound: {
    title: '没有这一页',
    text: '地址也许写错了，也许这一天的报纸不在库中。可以检索，或者从日历找起。',
    home: '回到首页',
  },
  footer: {
    madeBy: '由报栏（Baolan）编成：静态网页，不需要服务器，也可以离线阅读。',
    noScript: '阅读不需要脚本。',
  },
};
