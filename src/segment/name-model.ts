import { surnameLogProbability } from '../domain/surnames.ts';
import { givenLogProbability } from './given-names.ts';

/** Share of names with a surname of one character by length, and with one of two characters. */
const LENGTH = { two: Math.log(0.2), three: Math.log(0.78), four: Math.log(0.005) };
const LENGTH_DOUBLE = { three: Math.log(0.45), four: Math.log(0.55) };
/** A surname that no list holds. */
const UNKNOWN_SURNAME = -17;

/**
 * Characters that names of other peoples are written with in Chinese: Uyghur, Kazakh, Tibetan, Mongol, Yi and
 * foreign names.
 */
const TRANSLITERATION = new Set(
  '阿艾买买提麦木合热依力努尔古丽不都卜杜孜孜亚库吐吾肉斯坦汗克拜江卡哈迪里娜孜提那扎西次仁旺堆措姆卓玛央金尼玛普布达娃巴桑拉白多吉才让加贡却仓决德吉索朗平旦增丹益顿珠仓加措乌云其木格图娅日呼格吉乐巴特尔苏和布赫敖登阿拉坦那仁满都斯钦朝鲁孟和青格宝音德力莫日根特木伊萨沙伊布拉因穆罕默萨比塔帕夏提米吉沙马俄木阿约什日果曲史密约翰玛利亚安东尼奥弗朗西斯科罗伯彼得大卫维诺夫基奇莱恩托曼森逊',
);
const DOTTED = -9;
const UNDOTTED = -14;
const FITTING = -4.2;
const FOREIGN_TO_IT = -9.5;

/** Natural log-probability that `name` (Han characters only) is a person's name with a Chinese surname. */
export function chineseNameScore(name: readonly string[]): number {
  const [first = '', second = '', third = '', fourth = ''] = name;
  const single = surnameLogProbability(first);
  if (name.length === 2) {
    return orUnknown(single) + LENGTH.two + givenLogProbability(second, 'alone');
  }
  const double = surnameLogProbability(first + second);
  if (name.length === 3) {
    return Math.max(
      orUnknown(single) +
        LENGTH.three +
        givenLogProbability(second, 'first') +
        givenLogProbability(third, 'last'),
      double + LENGTH_DOUBLE.three + givenLogProbability(third, 'alone'),
    );
  }
  const given = givenLogProbability(third, 'first') + givenLogProbability(fourth, 'last');
  // Both parents' surnames before the given name: 张王明月.
  const bothParents = single + surnameLogProbability(second) + LENGTH.four + given;
  return Math.max(double + LENGTH_DOUBLE.four + given, bothParents);
}

/** Natural log-probability of a name without a Chinese surname: 阿不都·热合曼, 扎西次仁. Dots are not counted. */
export function transliteratedNameScore(name: readonly string[]): number {
  let score = name.includes('·') ? DOTTED : UNDOTTED;
  for (const character of name) {
    if (character !== '·') score += TRANSLITERATION.has(character) ? FITTING : FOREIGN_TO_IT;
  }
  return score;
}

/** Begins the name with a surname of at least `length` characters that the lists know? */
export function hasSurname(name: readonly string[], length: 1 | 2 = 1): boolean {
  const [first = '', second = ''] = name;
  const double = Number.isFinite(surnameLogProbability(first + second));
  return double || (length === 1 && Number.isFinite(surnameLogProbability(first)));
}

function orUnknown(surname: number): number {
  return Number.isFinite(surname) ? surname : UNKNOWN_SURNAME;
}
