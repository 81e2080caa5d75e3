import { surnameLength } from '../../domain/surnames.ts';
import type { MarkRule, Span } from '../rule.ts';

/** What is printed after a story's last sentence. `names` says that it names who wrote. */
export interface SignOff extends Span {
  names: boolean;
}

const BRACKET = /[（(](?<inside>[^（）()]{2,220})[）)]$/u;
const ABOUT_AUTHOR =
  /^(?:本文)?作者(?:系|为|是|单位|简介|[:：]|[\p{Script=Han}]{2,4}(?:系|为))|^[\p{Script=Han}]{2,4}系[^，。]{4,}(?:教授|研究员|主任|院长|书记)/u;
const AGENCY =
  /^(?:据|综合)?(?:新华社|中新社|本报|人民日报|央视|记者|通讯员|实习生|特约|见习)[^，。；]{0,200}$|^综合/u;
const LIST =
  /^[\p{Script=Han}·]{2,9}(?:[\s、，]+[\p{Script=Han}·]{2,9}){0,6}$|^[\p{Script=Han}]\s[\p{Script=Han}]$|^[\p{Script=Han}]{4,9}$/u;

/** （张三）, （作者为…）, （新华社北京1月5日电）: the sign-off after a story's last sentence. */
export const signOff: MarkRule<SignOff> = {
  id: 'sign-off',
  about: '文末署名或说明：（张三），（作者为…），（新华社北京1月5日电）',
  find(text) {
    const match = BRACKET.exec(text);
    const inside = match?.groups?.inside?.trim();
    if (!match || inside === undefined) return null;
    const before = text.slice(0, match.index).trimEnd();
    if (before !== '' && !/[。！？”’…）]$/u.test(before)) return null;
    const span = { start: match.index, end: text.length };
    if (ABOUT_AUTHOR.test(inside)) return { ...span, names: false };
    if (AGENCY.test(inside)) return { ...span, names: /记者|通讯员|实习生/u.test(inside) };
    if (
      LIST.test(inside) &&
      surnameLength(inside) > 0 &&
      !/^(?:见习|综合|未完|完|续|图|摄|注|下|上)/u.test(inside)
    ) {
      return { ...span, names: true };
    }
    return null;
  },
  examples: [
    { text: '双方合作迈上新台阶！ （作者为中国驻外大使）', finds: { names: false, start: 11 } },
    { text: '会议还研究了其他事项。（高山）', finds: { names: true } },
    { text: '（高山 林晓）', finds: { names: true, start: 0 } },
    { text: '（新华社北京1月5日电）', finds: { names: false } },
    { text: '（通讯员 高山）', finds: { names: true } },
    { text: '（以下简称《条例》）', finds: null },
    { text: '他来自海南（琼海）', finds: null },
    { text: '增长了一成（见附表）', finds: null },
  ],
};
