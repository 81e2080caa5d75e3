import { markRule } from '../rule.ts';

export interface PageBreak {
  what: 'page-break';
}

const LINE = '[-—=*#~_·\\s]*';
const FORM = new RegExp(
  `^${LINE}(?:page\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?|第\\s*\\d{1,4}\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?)[:：]?${LINE}$`,
  'iu',
);
const LONGEST = 60;

/** What programs that take text out of a PDF write between its pages: it counts pages of the file, not 版次. */
export const pageBreak = markRule<PageBreak>({
  id: 'page-break',
  about: '提取文字的程序在两页之间写的分页标记：--- Page 2 ---，第3页 共8页',
  needs: ['版0123456789'],
  find(text) {
    return text.length <= LONGEST && FORM.test(text) ? { what: 'page-break' } : null;
  },
  examples: [
    { text: '--- Page 2 ---', finds: { what: 'page-break' } },
    { text: '===== 第3页 =====', finds: { what: 'page-break' } },
    { text: 'Page 4 of 8', finds: { what: 'page-break' } },
    { text: '第3页，共8页', finds: { what: 'page-break' } },
    { text: '第三版', finds: null },
    { text: 'Page One', finds: null },
    { text: '他翻到第3页就停下了', finds: null },
  ],
});
