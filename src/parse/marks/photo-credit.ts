import { surnameLength } from '../../domain/surnames.ts';
import { codeTable } from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';
import type { MarkRule, Span } from '../rule.ts';

/** Who took the picture, at a caption's end. */
export interface PhotoCredit extends Span {
  names: string[];
}

const OWNER =
  '(?<owner>(?:本报|新华社|中新社|人民日报|央视|晚报|日报|本社|[\\p{Script=Han}]{2,5}(?:日报|晚报|融媒|传媒))?(?:全媒体|融媒体|特约|首席|见习|实习)?(?:记者|通讯员|摄影师|实习生)?(?:\\s*[:：])?)';
const PERSON =
  '[\\p{Script=Han}·]{2,4}|[\\p{Script=Han}]\\s[\\p{Script=Han}]|[\\p{Script=Han}]{1,6}·[\\p{Script=Han}·]{1,8}';
const PEOPLE = `(?<people>(?:${PERSON})(?:[\\s、，]+(?:通讯员\\s*|记者\\s*)?(?:${PERSON})){0,4}|[\\p{Script=Han}]{2,9})`;
const DONE = '(?<done>\\s*[/／]\\s*摄|\\s*摄影报道|\\s*摄影|\\s*摄|\\s*图)';
const FORMS = [
  // 徐鼎烨 摄 · 新华社记者 高山摄 · 高山/摄 · 本报记者 高山 摄影报道
  new RegExp(
    `(?:^|(?<=[。！？”’）…\\s]))\\s*[（(]?\\s*${OWNER}\\s*${PEOPLE}${DONE}\\s*(?:[（(][\\p{Script=Han}]{2,8}[）)])?\\s*[）)]?[。]?$`,
    'u',
  ),
  // （高山 摄）
  new RegExp(`[（(]\\s*${OWNER}\\s*${PEOPLE}${DONE}\\s*[）)]$`, 'u'),
  // 摄影：高山 · 图：高山 · 供图：某部
  /(?:^|(?<=[。！？”’）…\s]))[（(]?(?:摄影|图片?|供图|图片提供)\s*[:：/／]\s*(?<people>[\p{Script=Han}·]{2,12})[）)]?$/u,
  // 摄影 高山 · 摄影 本报记者 高山; without a gap only behind a sentence: 摄影周刊 is a page's name
  /(?:^(?=摄影\s)|(?<=[。！？”’）…]\s*)|(?<=\s)(?=摄影\s))[（(]?(?<done>摄影)\s*(?:(?:本报|新华社|中新社)?(?:记者|通讯员|摄影师)\s*)?(?<people>[\p{Script=Han}·]{2,4}(?:[\s、，]+[\p{Script=Han}·]{2,4}){0,3}|[\p{Script=Han}]{4,9})[）)]?$/u,
  // 资料图片 · 新华社发
  /(?:^|(?<=[。！？”’）…\s]))[（(]?(?<people>)(?:资料图片?|新华社发|中新社发|[\p{Script=Han}]{2,10}供图|[\p{Script=Han}]{2,10}\s*图片)[）)]?$/u,
];

/** 徐鼎烨 摄, 新华社记者 高山摄, 高山/摄: what stands before it is a caption. */
export const photoCredit: MarkRule<PhotoCredit> = {
  id: 'photo-credit',
  about: '图片说明末尾的摄影署名：徐鼎烨 摄',
  find(text) {
    if (!mayEndAsCredit(text) || !(mayHoldCredit(text) || /发[）)]?$/u.test(text))) return null;
    const from = Math.max(0, text.length - 60);
    const tail = text.slice(from);
    for (const form of FORMS) {
      const match = form.exec(tail);
      if (!match) continue;
      const { people = '', owner = '', done = '' } = match.groups ?? {};
      const after = AFTER_SENTENCE.test(tail.slice(0, match.index));
      if (done !== '' && owner === '' && !namesPeople(people, done, after)) continue;
      const names = people
        .replace(/通讯员|记者/gu, ' ')
        .replace(/^\s*([\p{Script=Han}])\s([\p{Script=Han}])\s*$/u, '$1$2')
        .split(/[\s、，]+/u)
        .filter((name) => name !== '');
      return { names, start: from + match.index, end: text.length };
    }
    return null;
  },
  examples: [
    { text: '游客在乡愁博物馆参观。 徐鼎烨 摄', finds: { names: ['徐鼎烨'], start: 11 } },
    { text: '龙舟队全力竞速。 新华社记者 高山摄', finds: { names: ['高山'] } },
    { text: '增强体质。 高山涛/摄', finds: { names: ['高山涛'] } },
    { text: '前来观赏。（高山 摄）', finds: { names: ['高山'] } },
    { text: '本报记者 高山 摄影报道', finds: { names: ['高山'] } },
    { text: '前来观赏。 高 山 摄', finds: { names: ['高山'] } },
    { text: '前来观赏。高山 林晓 摄', finds: { names: ['高山', '林晓'] } },
    { text: '前来观赏。高山林晓摄', finds: { names: ['高山林晓'] } },
    { text: '前来观赏。（王将 摄）', finds: { names: ['王将'] } },
    { text: '前来观赏。觉果摄', finds: { names: ['觉果'] } },
    { text: '前来观赏。春秋航空摄', finds: { names: ['春秋航空'] } },
    { text: '前来观赏。摄影高山涛', finds: { names: ['高山涛'], start: 5 } },
    { text: '前来观赏。摄影高山涛林晓', finds: { names: ['高山涛林晓'], start: 5 } },
    { text: '摄影 高山 林晓', finds: { names: ['高山', '林晓'] } },
    { text: '摄影周刊', finds: null },
    { text: '他醉心于摄影 高山流水都入镜', finds: null },
    { text: '前来观赏。现场拍摄', finds: null },
    { text: '这部电影由他们拍摄', finds: null },
    { text: '他喜爱摄影', finds: null },
    { text: '请为我拍一张图', finds: null },
  ],
};

/** All credits hold one of these but 新华社发. */
const mayHoldCredit = holdsOneOf('摄图');

/** How credits end; but for 摄影：高山, where the names do. */
const LAST = codeTable('摄影道图片发）)。');
const mayEndInNames = holdsOneOf(':：/／影');

/** Whether a text's last character may be a credit's. */
function mayEndAsCredit(text: string): boolean {
  return LAST[text.charCodeAt(text.length - 1)] === 1 || mayEndInNames(text);
}

/** Words of a sentence, which no run of names holds. */
const PROSE = /[这那他她它们的了是由被把将我你在]/u;
/** 拍摄, 抓拍: verbs that end in 摄 when no gap stands before it. */
const VERB = /[拍抓航统]$/u;

/** Behind a caption's last sentence a name needs no surname that is known: 觉果摄, 春秋航空摄. */
const AFTER_SENTENCE = /[。！？”’）…]\s*$/u;
const LONE = /^[\p{Script=Han}]{2,5}$/u;

/** Whether what stands before 摄 or 图 can be people: 高山, 高山林晓; not 由他们拍(摄), 路线(图). */
function namesPeople(people: string, done: string, afterSentence: boolean): boolean {
  // Names may have such a character: （王将 摄）.
  const apart = /^\s*[/／\s]/u.test(done) && LONE.test(people) && surnameLength(people) > 0;
  if (PROSE.test(people) && !apart) return false;
  if (done.startsWith('摄') && VERB.test(people)) return false;
  if (done === '图') return false;
  if (people.includes('·') || surnameLength(people) > 0) return true;
  return afterSentence && done.trim().endsWith('摄') && LONE.test(people);
}
