import { surnameLength } from '../../domain/surnames.ts';
import { isLonger } from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';
import type { MarkRule } from '../rule.ts';

/** `roles` names writers with their roles; `name` is a bare name that may be an author's. */
export interface BylineLine {
  form: 'roles' | 'name';
}

export const ROLE_WORD =
  '(?:特约|特派|首席|见习|实习|驻[\\p{Script=Han}]{2,5}|资深|高级|全媒体|融媒体)?(?:记者|通讯员|实习生|评论员|撰稿人?|特约撰稿|摄影师)';
const OWNER =
  '(?:本报|本刊|本台|本社|本网|晚报|日报|商报|晨报|新华社|中新社|[\\p{Script=Han}]{2,5}(?:日报|晚报|融媒|传媒))';
const LEADER = '(?:[□■◇◆●○▲△★☆◎※]\\s*)?';
const CREDIT =
  '(?:(?:文\\s*[/／]?\\s*图|图\\s*[/／]?\\s*文|文字?|图|摄影|采写|撰文|报道|整理|编译|执笔|策划|统筹)\\s*[/／:：]?\\s*)';
const NAMES = '[\\p{Script=Han}·\\s、，,/／（）()]{0,200}';
const ROLES = new RegExp(
  `^${LEADER}[（(]?${CREDIT}?(?:${OWNER}\\s*)?(?:${ROLE_WORD})(?:员)?[\\s:：]*${NAMES}(?:摄影报道|报道|文[/／]图|文|图|整理|采访|采写)?[)）]?$`,
  'u',
);
/** Words that every line with a role holds one of: quicker to look for than all that may stand around them. */
const NAMES_A_ROLE = /记者|通讯员|实习生|评论员|撰稿|摄影师/u;
/** How these words begin, and how they end. */
const mayNameRole = holdsOneOf('记通实评撰摄', '者员生稿师');
const mayBePhotographer = holdsOneOf('摄');
const mayBeCredited = holdsOneOf(':：/／');
const CREDITED = new RegExp(`^${LEADER}${CREDIT}[\\p{Script=Han}·\\s、]{2,20}$`, 'u');
/** A mark before it, and four characters. */
const LONGEST_NAME = 5;
const BARE = /^(?:[□■◇◆●○▲△★☆◎※]\s*)?(?<name>[\p{Script=Han}]{2,4}|[\p{Script=Han}]\s[\p{Script=Han}])$/u;

/** Longest byline, in characters; a longer one is a list of many, a gap after each. */
const LONGEST = 90;
const LONGEST_LIST = 220;
/** Characters of a list for each gap. */
const A_NAME = 5;

function isTooLong(text: string): boolean {
  if (text.length <= LONGEST) return false;
  return text.length > LONGEST_LIST || (text.match(/[\s、]/gu)?.length ?? 0) * A_NAME < text.length;
}

/** 记者 as the subject of a sentence, broken off at the line's end: 记者近日从某某教育. */
const TELLS = /记者\s*(?:近日|日前|昨|今[天日年]|从|在|来到|走进|走访|看到|发现|注意到|随|跟随|沿着)/u;

/** By Gao Shan, on a page in English. */
const BY = /^By [A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,3}$/u;
const BIG_B = 0x42;
const AUTHOR = /^作者\s*[:：]\s*[\p{Script=Han}·\s、]{2,20}$/u;

/** A line that names who wrote: 本报记者 张三 通讯员 李四, 文/本报记者 张三, □张三, 张 三. */
export const bylineLine: MarkRule<BylineLine> = {
  id: 'byline-line',
  about: '单独成行的署名：本报记者 张三 通讯员 李四',
  find(text) {
    if (text.charCodeAt(0) === BIG_B && BY.test(text)) return { form: 'roles' };
    if (text.startsWith('作者') && AUTHOR.test(text)) return { form: 'roles' };
    if (isTooLong(text) || (mayBePhotographer(text) && /摄\s*[）)]?$/u.test(text))) return null;
    if (
      mayNameRole(text) &&
      NAMES_A_ROLE.test(text) &&
      ROLES.test(text) &&
      !/[说称表示获悉了解]|采访[^整]/u.test(text) &&
      !TELLS.test(text)
    )
      return { form: 'roles' };
    if (text.length <= 24 && mayBeCredited(text) && CREDITED.test(text)) return { form: 'roles' };
    if (isLonger(text, LONGEST_NAME)) return null;
    const name = BARE.exec(text)?.groups?.name?.replace(/\s/gu, '');
    if (name === undefined) return null;
    const surname = surnameLength(name);
    const given = name.length - surname;
    return surname > 0 && given >= 1 && given <= 2 ? { form: 'name' } : null;
  },
  examples: [
    { text: '本报记者雷剑德武芳通讯员马全林', finds: { form: 'roles' } },
    { text: '□本报记者 高山 通讯员 林晓', finds: { form: 'roles' } },
    { text: '文/本报记者 高山', finds: { form: 'roles' } },
    { text: '本报记者 高山、林晓 文/图', finds: { form: 'roles' } },
    { text: '高 山', finds: { form: 'name' } },
    { text: '本报评论员', finds: { form: 'roles' } },
    {
      text: `本报记者 ${'高山 林晓 李明 王小宝 '.repeat(6)}通讯员 白云`,
      finds: { form: 'roles' },
    },
    { text: '记者昨日从市政府获悉', finds: null },
    { text: 'By Gao Shan', finds: { form: 'roles' } },
    { text: '作者：高山', finds: { form: 'roles' } },
    { text: '作者高山说', finds: null },
    { text: 'By the river', finds: null },
    { text: '记者说', finds: null },
    { text: '新华社记者高山摄', finds: null },
    { text: '记者近日从临江市教育', finds: null },
    { text: '记者走进河边小学', finds: null },
    { text: '热点', finds: null },
  ],
};
