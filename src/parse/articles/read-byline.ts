import type { BylinePerson, BylineRole } from '../../domain/byline.ts';
import type { RosterView, SplitNames } from '../../domain/names.ts';

/** A byline read: who, and whether two readings were about equally good. */
export interface BylineReading {
  people: BylinePerson[];
  /** For each person, the run of names that the name was read from. */
  ambiguous: string | null;
}

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

/**
 * Reads the people of a byline, in print order.
 *
 * @param text a lead or byline as printed: `本报讯（记者 李新 通讯员 王祁）`, `本报记者雷剑德武芳通讯员马全林`
 * @param bare the role of names without a role word: `author` for （张三） and 张 三 alone, null where such are no names
 */
export function readByline(
  text: string,
  bare: BylineRole | null,
  splitNames: SplitNames,
  roster: RosterView | undefined,
): BylineReading {
  const people: BylinePerson[] = [];
  let ambiguous: string | null = null;
  const words = [...text.matchAll(ROLE_WORDS)];
  const read = (run: string, role: BylineRole): void => {
    const clean = run.replace(ABOUT, ' ').trim();
    if (clean === '') return;
    const reading = splitNames(clean, roster);
    for (const { name, certainty } of reading.names) people.push({ name, role, certainty });
    if (reading.ambiguous && reading.runnerUp) ambiguous = reading.runnerUp.names.join('、');
  };
  if (words.length === 0) {
    if (bare) read(text, bare);
    return { people, ambiguous };
  }
  words.forEach((word, k) => {
    const start = word.index + word[0].length;
    const end = words[k + 1]?.index ?? text.length;
    const run = text.slice(start, end).replace(/[）)].*$/u, '');
    read(run, roleOf(word[0]));
  });
  return { people, ambiguous };
}

function roleOf(word: string): BylineRole {
  for (const [pattern, role] of ROLES) if (pattern.test(word)) return role;
  return 'reporter';
}
