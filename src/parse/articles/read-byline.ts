import type { BylineRole } from '../../domain/byline.ts';
import type { SplitNames } from '../../domain/names.ts';
import { shownPart } from '../../text/shown.ts';
import type { LearningRoster, ParsePorts } from '../dump-tree.ts';
import type { Draft } from './draft.ts';

const ROLES: readonly [RegExp, BylineRole][] = [
  [/(?:见习|实习)记者|实习生|见习生/u, 'intern'],
  [
    /(?:本报|晚报|日报|新华社)?(?:特约|特派|首席|资深|高级|全媒体|融媒体|驻[\p{Script=Han}]{2,5})*记者/u,
    'reporter',
  ],
  [/(?:特约|骨干|优秀)?通讯员/u, 'correspondent'],
  [/(?:特约)?(?:评论员|撰稿人?|作者)/u, 'author'],
  [/整理|编译|责编|编辑/u, 'editor'],
  [/摄影(?:师|报道)?|摄/u, 'photographer'],
];
const ROLE_WORDS =
  /(?:(?:本报|本刊|本社|晚报|日报|商报|新华社|中新社)\s*)?(?:(?:特约|特派|首席|见习|实习|资深|高级|全媒体|融媒体)*记者|(?:特约|骨干|优秀)?通讯员|实习生|见习生|特约撰稿人?|特约评论员|评论员|摄影师|整理|编译|编辑)/gu;
/** What a byline holds besides roles and names. */
const ABOUT =
  /^[\s（(□■◇◆●○▲△★☆◎※]+|(?:文\s*[/／]?\s*图|图\s*[/／]?\s*文|^文\s*[/／]|[/／]\s*文|摄影报道|报道|采写|撰文|综合|联合|文并图)|[）)\s]+$/gu;

/** A stretch of a byline that holds names of one role. */
interface NameRun {
  run: string;
  role: BylineRole;
}

/**
 * The runs of names of a byline, in print order.
 *
 * @param text a lead or byline as printed: `本报讯（记者 李新 通讯员 王祁）`, `本报记者雷剑德武芳通讯员马全林`
 * @param bare the role of names without a role word: `author` for （张三） and 张 三 alone, null where such are no names
 */
export function nameRuns(text: string, bare: BylineRole | null): NameRun[] {
  const words = [...text.matchAll(ROLE_WORDS)];
  const runs = words.map((word, k) => {
    const start = word.index + word[0].length;
    const end = words[k + 1]?.index ?? text.length;
    return {
      run: withoutPlace(text.slice(start, end).replace(/[）)】〕］\]].*$/u, '')),
      role: roleOf(word[0]),
    };
  });
  if (words.length === 0 && BY.test(text)) runs.push({ run: text.replace(BY, ''), role: 'author' });
  else if (words.length === 0 && bare) runs.push({ run: text, role: bare });
  return runs
    .map(({ run, role }) => ({ run: run.replace(ABOUT, ' ').trim(), role }))
    .filter(({ run }) => run !== '');
}

/** Where the story was filed: 王小明／台北报导, 林志成高雄23日电. */
const FILED = /(?:\s*[／/]\s*[\p{Script=Han}]{2,6})?(?:报[导道]|特稿|专访)\s*$/u;
const FILED_ON =
  /^(?<name>[\p{Script=Han}]{3}(?=[\p{Script=Han}]{2})|[\p{Script=Han}]{2})[\p{Script=Han}]{2,4}?(?:\d{1,2}月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:专|外)?[电讯]\s*$/u;

/** The names of a run that ends with where and when their story was filed. */
function withoutPlace(run: string): string {
  const filed = FILED_ON.exec(run.trim())?.groups?.name;
  return filed ?? (/[／/]/u.test(run) ? run.replace(FILED, '') : run);
}

const BY = /^(?:By (?=[A-Z])|作者\s*[:：]\s*)/u;

/** Teaches a roster the names that a draft's bylines print with separators. */
export function learnNames(draft: Draft, splitNames: SplitNames, roster: LearningRoster): void {
  for (const { text, bare } of draft.bylineTexts) {
    for (const { run } of nameRuns(text, bare)) roster.learnReading(splitNames(run));
  }
}

/** Reads a draft's bylines: who wrote it, and how sure that is. */
export function readBylines(draft: Draft, { splitNames, roster }: ParsePorts): void {
  for (const { text, bare, shown } of draft.bylineTexts) {
    const asShown = (name: string): string => (shown ? shownPart(name, shown.text, shown.shown) : name);
    for (const { run, role } of nameRuns(text, bare)) {
      const reading = splitNames(run, roster);
      for (const { name, certainty } of reading.names)
        draft.byline.push({ name: asShown(name), role, certainty });
      if (reading.ambiguous && reading.runnerUp)
        draft.ambiguousByline = reading.runnerUp.names.map(asShown).join('、');
    }
  }
  for (const caption of draft.captions) {
    const { text, shown = null } = caption.credit ?? caption.run;
    caption.names = caption.names
      .flatMap((name) => creditNames(name, splitNames, roster))
      .map((name) => shownPart(name, text, shown));
  }
  const sure = draft.byline.every((person) => person.certainty === 'printed');
  draft.certainty.byline = draft.byline.length === 0 ? 'unknown' : sure ? 'printed' : 'inferred';
  if (draft.ambiguousByline) draft.reasons.byline = `姓名之间没有间隔，也可读作：${draft.ambiguousByline}`;
  else if (!sure) draft.reasons.byline = '署名没有间隔，按姓氏和本报署名习惯断开';
}

/** Longest name of one person that has no gap and no ·, in characters. */
const LONGEST_NAME = 3;

/** The people of a credit: 高山林晓 摄 names two. What can't be read stays as printed. */
function creditNames(
  printed: string,
  splitNames: SplitNames,
  roster: LearningRoster | undefined,
): readonly string[] {
  if (printed.length <= LONGEST_NAME || printed.includes('·')) return [printed];
  const { names, rest, affiliations } = splitNames(printed, roster);
  const whole = names.length > 0 && rest.length === 0 && affiliations.length === 0;
  return whole ? names.map(({ name }) => name) : [printed];
}

function roleOf(word: string): BylineRole {
  for (const [pattern, role] of ROLES) if (pattern.test(word)) return role;
  return 'reporter';
}
