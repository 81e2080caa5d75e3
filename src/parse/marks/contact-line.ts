import { markRule } from '../rule.ts';

export interface ContactLine {
  what: 'contact';
}

const LABEL =
  /(?:邮箱|电子(?:邮箱|邮件|信箱)|E-?mail|新闻热线|报料热线|热线(?:电话)?|广告(?:热线|电话|部)|发行(?:热线|电话|部)|订报(?:热线|电话)|监督电话|投稿|网址|地址|邮编|邮政编码|官方(?:微博|微信)|微信公众号|客户端|传真|总编室|编辑部电话)\s*[:：]/iu;
const VALUE = /(?:[\w.-]+@[\w-]+\.[\w.]+|https?:|www\.|\d{3,4}[-—]\d{7,8}|\b\d{7,11}\b)/iu;

/** 社址 is where a newspaper is made, never what a notice tells. */
const OFFICE = /^(?:(?:本报|报社)(?:社\s*址|地\s*址)|社\s*址)\s*[:：]\s*\S/u;

/** 邮箱、热线、网址: how to reach the paper. Whole lines alone; a number inside a notice is the notice's. */
export const contactLine = markRule<ContactLine>({
  id: 'contact-line',
  about: '邮箱、新闻热线、网址、地址',
  needs: [':：@.'],
  find(text) {
    if (text.length > 90 || /[。，；]/u.test(text)) return null;
    const labels = LABEL.exec(text);
    if (labels && labels.index <= 6 && VALUE.test(text)) return { what: 'contact' };
    if (OFFICE.test(text)) return { what: 'contact' };
    return /^(?:[\w.-]+@[\w-]+\.[\w.]+|(?:https?:\/\/|www\.)\S+)$/iu.test(text) ? { what: 'contact' } : null;
  },
  examples: [
    { text: '邮箱：news@example.com 新闻热线：0371-8490320', finds: { what: 'contact' } },
    { text: '社址：临江市人民路1号 邮编：100000 新闻热线：12345678', finds: { what: 'contact' } },
    { text: 'www.example.com', finds: { what: 'contact' } },
    { text: '新闻热线：12345678', finds: { what: 'contact' } },
    { text: '市民可拨打热线：12345678，反映问题。', finds: null },
    { text: '报名地址：体育馆', finds: null },
  ],
});

/** 联系电话：0371-12345678 at a text's end: it closes what it stands in, and is no headline. */
const TELEPHONE = /(?:电话|热线|手机|传真|邮编)[:：]?[\d、，—-]{5,40}$/u;
const LONGEST_TELEPHONE = 50;
const [ZERO, NINE] = [0x30, 0x39];

/** Whether a text ends with a telephone's number that is named as one. */
export function endsInTelephone(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= ZERO && last <= NINE && TELEPHONE.test(text.slice(-LONGEST_TELEPHONE));
}
