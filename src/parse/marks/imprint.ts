import { markRule } from '../rule.ts';

export interface Imprint {
  what: 'imprint';
}

const FORMS = [
  /^(?:总|[（(]总)?第\s*[\d○〇零一二三四五六七八九十百千]{2,7}\s*[期号][)）]?(?:\s*今[日天]\s*[\d一二三四五六七八九十]+\s*版)?$/u,
  /^今[日天]\s*[\d一二三四五六七八九十]+\s*版(?:\s*总第\s*\d+\s*期)?$/u,
  /^(?:第\s*\d+\s*期\s*)?总第\s*\d+\s*期/u,
  /(?:国内统一(?:连续出版物|刊)号|^CN\s*\d{2}[-—]\d{4}|^国际标准(?:连续出版物|刊)号|^邮发代号|^代号\s*\d|^国外代号|^广告(?:经营)?许可证|^零售(?:每份|价)|^(?:主管|主办|出版|印刷|承印)(?:单位)?\s*[:：])/u,
  /^(?:农历|夏历|阴历)\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?\s*闰?[正一二三四五六七八九十冬腊]{1,2}月\s*(?:初|廿|[一二]?十|三十)[一二三四五六七八九十]{0,2}$/u,
  /^(?:.{2,12})(?:党委|集团|报社|传媒)(?:主管|主办|出版)$/u,
];

/** 刊号、期号、版数、农历: what a masthead prints about the paper itself. */
export const imprint = markRule<Imprint>({
  id: 'imprint',
  about: '报头里的刊号、期号、版数、主办单位，单独成行的农历',
  needs: ['期号版证售管办刷印历C'],
  find(text) {
    return text.length <= 60 && FORMS.some((form) => form.test(text)) ? { what: 'imprint' } : null;
  },
  examples: [
    { text: '国内统一连续出版物号：CN 41-0000', finds: { what: 'imprint' } },
    { text: '总第14681期 今日5版', finds: { what: 'imprint' } },
    { text: '第7676期', finds: { what: 'imprint' } },
    { text: '今日4版', finds: { what: 'imprint' } },
    { text: '邮发代号：35-19', finds: { what: 'imprint' } },
    { text: '农历庚子年三月初四', finds: { what: 'imprint' } },
    { text: '农历三月初四庙会开市', finds: null },
    { text: '第十期培训班今日开班', finds: null },
    { text: '今日4版专题报道了此事', finds: null },
  ],
});
