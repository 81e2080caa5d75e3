import { surnameLength, surnameLogProbability } from '../../domain/surnames.ts';
import type { Joint } from '../joint.ts';
import { bylineLine } from '../marks/byline-line.ts';
import type { Run } from '../run.ts';

/** Log of the share of the population that bears a surname from which what follows may be a word: 张国强, 陈立新. */
const COMMON = Math.log(5e-3);

/** Whether a displayed line is a bare name, 2 or 3 characters with a surname. */
export function isName(run: Run): boolean {
  if (bylineLine.find(run.text)?.form !== 'name') return false;
  const name = bareName(run);
  return name.length <= 3 && surnameLength(name) > 0;
}

/**
 * Whether it can only be a name: 林晓, 严恒文; not 高山, 梅雨潭, 海　南 or 安有序, where the dictionary finds a word: such a line may
 * be a headline, or the end of one. Behind a common surname a word is likelier a given name: 张国强.
 */
export function isSureName(run: Run, joint: Joint): boolean {
  if (!isName(run)) return false;
  const name = bareName(run);
  const surname = surnameLength(name);
  const isCommon = surnameLogProbability(name.slice(0, surname)) >= COMMON;
  for (let at = 1; at < name.length; at += 1) {
    const word = joint.wordAcross(name.slice(0, at), name.slice(at));
    // The dictionary knows people, too.
    if (word > 0 && !(isCommon && (at > surname || word === name.length))) return false;
  }
  return true;
}

/** Whether it ends a word, or a number, that the headline's line above begins: 助力高校毕业 / 生就业, 减少1109 / 万人. */
export function endsWordAbove(above: Run, run: Run, joint: Joint): boolean {
  return /\d$/u.test(above.text) || joint.wordAcross(above.text, run.text) > 0;
}

/** A name alone on its line, without the mark before it and the gap in it. */
export function bareName({ text }: Pick<Run, 'text'>): string {
  return text.replace(/^[□■◇◆●○▲△★☆◎※]\s*/u, '').replace(/\s/gu, '');
}
