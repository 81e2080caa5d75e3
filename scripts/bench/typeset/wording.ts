import type { Random } from '../fuzz/random.ts';
import type { Habits } from './habits.ts';

/** Invented, like the papers. */
const PLACES =
  '澄原 沂浦 颍滨 甬陵 桐海 巢城 漳溪 沧山 赣浦 辽汀 洮阳 濉州 渑城 汶陵 沅浦 榆滨 朔溪 岷浦'.split(' ');
const KINDS = '日报 晚报 晨报 都市报 商报 时报 新报 早报 导报 快报 青年报 周刊'.split(' ');
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶'];
const GIVEN = [...'文明建国志强晓东丽华秀英海涛雪梅永刚玉兰佳怡子涵思远嘉宁博雅'];
const DIGITS = [...'〇一二三四五六七八九'];

export interface Paper {
  name: string;
  /** Letters that stand for it: `xyzb`. */
  code: string;
  date: string;
}

/** A paper of a day; the place follows the number, so that a run's papers differ. */
export function inventPaper(number: number, date: string, random: Random): Paper {
  const place = PLACES[number % PLACES.length] as string;
  const letters = Array.from({ length: 3 }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz']));
  return { name: place + random.pick(KINDS), code: `${letters.join('')}b`, date };
}

export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '');
}

/** A date as the paper prints it. */
export function dateText(date: string, form: Habits['date']): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const weekday = `星期${[...'日一二三四五六'][new Date(date).getUTCDay()]}`;
  const years = [...year].map((digit) => DIGITS[Number(digit)]).join('');
  const forms: Record<Habits['date'], string> = {
    plain: `${year}年${Number(month)}月${Number(day)}日 ${weekday}`,
    dots: `${year}.${Number(month)}.${Number(day)} ${weekday}`,
    dashes: `${date} ${weekday}`,
    slashes: `${year}/${month}/${day} ${weekday}`,
    hanzi: `${years}年${hanzi(Number(month))}月${hanzi(Number(day))}日 ${weekday}`,
    glued: `${year}年${month}月${day}日${weekday}`,
  };
  return forms[form];
}

/** A mark with a page in it: {l} is the folio's `3`, `A03` or `第三版`, {v} the same with 版. */
export function pageMark(mark: string, page: number, label: Habits['label']): string {
  const said = label.replace('1', String(page)).replace('一', DIGITS[page] as string);
  return mark.replace('{l}', said).replace('{v}', said.endsWith('版') ? said : `${said}版`);
}

/** 1 to 99: `九`, `十二`, `三十一`. */
function hanzi(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
