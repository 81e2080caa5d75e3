import { markRule } from '../rule.ts';

export interface StaffLine {
  what: 'staff';
}

const ROLE =
  '(?:本版|值班|责任|首席|图片|文字|视觉|执行|当班|今日)?(?:责编|编辑|编委|主编|总编辑?|副总编辑?|责任编辑|责任校对|校对|美编|美术编辑|值班总编|版式(?:设计)?|版面|组版|排版|视觉|制图|检校|审读|统筹|监审|终审|一审|二审|三审|值班主任|值班编委)';
const NAME = '[\\p{Script=Han}·]{1,4}(?:\\s[\\p{Script=Han}])?';
const PHONE = '(?:联系)?电话\\s*[:：]\\s*[\\d—-]{7,13}';
const LINE = new RegExp(
  `^[■□●◆]?\\s*${ROLE}\\s*[:：/\\s]\\s*${NAME}(?:[\\s、/|｜]+(?:${ROLE}\\s*[:：/\\s]?\\s*)?${NAME})*(?:\\s*${PHONE})?$`,
  'u',
);
/** The same with its gaps lost: two roles at least say so. */
const TIGHT = new RegExp(
  `^${ROLE}[:：]?[\\p{Script=Han}·]{2,8}?(?:(?:${ROLE})[:：]?[\\p{Script=Han}·]{2,8}?)+$`,
  'u',
);

/** 责编、版式、校对: who made the page, not who wrote on it. */
export const staffLine = markRule<StaffLine>({
  id: 'staff-line',
  about: '责编、版式、校对、美编：做版的人',
  needs: ['编校版组排视图检审统监值'],
  find(text) {
    return text.length <= 60 && (LINE.test(text) || TIGHT.test(text)) ? { what: 'staff' } : null;
  },
  examples: [
    { text: '责编：高山 版式：林晓 校对：白云', finds: { what: 'staff' } },
    { text: '本版编辑 高山 林晓 美编 白云', finds: { what: 'staff' } },
    { text: '编辑：高山 组版：林晓 校对：白云', finds: { what: 'staff' } },
    { text: '责任编辑：高山', finds: { what: 'staff' } },
    { text: '责任编辑：高山 联系电话：0371-8490320', finds: { what: 'staff' } },
    { text: '责编 高 山 视觉 林晓', finds: { what: 'staff' } },
    { text: '编辑：高山组版：林晓校对：白云', finds: { what: 'staff' } },
    { text: '本版编辑高山林晓美编白云', finds: { what: 'staff' } },
    { text: '编辑部的故事', finds: null },
    { text: '编辑说，这份稿子改了三遍。', finds: null },
    { text: '整理：本报记者高山', finds: null },
  ],
});
