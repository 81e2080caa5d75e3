import { surnameLength } from '../../domain/surnames.ts';
import type { MarkRule, Span } from '../rule.ts';

/** What is printed after a story's last sentence. `names` says that it names who wrote. */
export interface SignOff extends Span {
  names: boolean;
}

/** A bracket at the end; one inside it may name a second body: （作者为某校（某学院）教授）. */
const BRACKET = /[（(](?<inside>(?:[^（）()]|[（(][^（）()]{1,24}[）)]){2,220})[）)]$/u;
const ABOUT_AUTHOR =
  /^(?:本文)?作者(?:系|为|是|单位|简介|[:：]|[\p{Script=Han}]{2,4}(?:系|为))|^[\p{Script=Han}]{2,4}系[^，。]{4,}(?:教授|研究员|主任|院长|书记)/u;
/** （未完待续）, （全文完）. */
const END_OF_PART = /^(?:未完待续|未完|待续|续完|全文完|完)$/u;
const AGENCY =
  /^(?:据|综合)?(?:新华社|中新社|本报|人民日报|央视|记者|通讯员|实习生|特约|见习)[^，。；]{0,200}$|^综合/u;
/** Names with separators, with the gap of 高　山, or run together: so many characters in all. */
const LIST = /^[\p{Script=Han}·]{1,12}(?:[\s、，]+[\p{Script=Han}·]{1,12})*$/u;
const LONGEST_LIST = 30;
/** A longer list is one where so many of its parts, each apart, begin as names do or are one half of 高　山. */
const SURELY_NAMES = 0.8;
const LONGEST_NAME = 4;
/** Words of a sentence or of a reference, which no list of names holds. */
const NO_NAMES = /[的了把被]|^(?:见习|综合|未完|完|续|图|摄|注|下|上)|[摄图版]$|化名|报道|记者/u;

/** （张三）, （作者为…）, （新华社北京1月5日电）: the sign-off after a story's last sentence. */
export const signOff: MarkRule<SignOff> = {
  id: 'sign-off',
  about: '文末署名或说明：（张三），（作者为…），（新华社北京1月5日电）',
  find(text) {
    if (!text.endsWith('）') && !text.endsWith(')')) return null;
    const match = BRACKET.exec(text);
    const inside = match?.groups?.inside?.trim();
    if (!match || inside === undefined) return null;
    const before = text.slice(0, match.index).trimEnd();
    if (before !== '' && !/[。！？”’…）]$/u.test(before)) return null;
    const span = { start: match.index, end: text.length };
    if (ABOUT_AUTHOR.test(inside) || END_OF_PART.test(inside)) return { ...span, names: false };
    if (AGENCY.test(inside)) return { ...span, names: /记者|通讯员|实习生/u.test(inside) };
    return isNameList(inside) ? { ...span, names: true } : null;
  },
  examples: [
    { text: '双方合作迈上新台阶！ （作者为中国驻外大使）', finds: { names: false, start: 11 } },
    { text: '会议还研究了其他事项。（高山）', finds: { names: true } },
    { text: '（高山 林晓）', finds: { names: true, start: 0 } },
    { text: '（新华社北京1月5日电）', finds: { names: false } },
    { text: '他站在车站的广场上。（未完待续）', finds: { names: false } },
    { text: '（高 山林晓白云）', finds: { names: true } },
    { text: '（通讯员 高山）', finds: { names: true } },
    {
      text: '（高 山 林晓 白云 李明 王小宝 张静 刘海燕 欧阳春 周文 赵立 钱进 孙华等）',
      finds: { names: true, start: 0 },
    },
    {
      text: '展出的有三类。（瓷器 玉器 青铜器 书画 竹木牙角 织绣 钟表 家具 文房四宝 碑帖拓本）',
      finds: null,
    },
    { text: '（作者为临江学院（文学院）教授）', finds: { names: false } },
    { text: '（以下简称《条例》）', finds: null },
    { text: '他来自海南（琼海）', finds: null },
    { text: '增长了一成（见附表）', finds: null },
    { text: '他不愿多谈。（应受访者要求，文中人物为化名）', finds: null },
    { text: '会议今天闭幕。（相关报道见第二版）', finds: null },
  ],
};

/** Whether what stands in a bracket can be names alone: 高山 林晓, 高山林晓白云, 高山 林晓 白云等. */
function isNameList(inside: string): boolean {
  const list = inside.replace(/\s*等$/u, '');
  if (list.length < 2 || !LIST.test(list) || NO_NAMES.test(list) || surnameLength(list) === 0) return false;
  if (list.length <= LONGEST_LIST) return true;
  const parts = list.split(/[\s、，]+/u);
  const names = parts.filter(
    (part) => part.length <= LONGEST_NAME && (part.length === 1 || surnameLength(part) > 0),
  );
  return names.length >= parts.length * SURELY_NAMES;
}
