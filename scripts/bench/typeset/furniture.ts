import type { Random } from '../fuzz/random.ts';
import type { Habits } from './habits.ts';
import { dateText, type Paper, pageMark, personName } from './wording.ts';

const SECTIONS = '综合 本地新闻 时事 国内 经济 教科文卫 文化 健康 法治 副刊 民生 社会 理论 体育'.split(' ');

/** What a page prints beside its stories. */
export interface Furniture {
  masthead: string[];
  top: string[];
  foot: string[];
}

export function drawFurniture(page: number, paper: Paper, habits: Habits, random: Random): Furniture {
  const front = page === 1;
  const bar: string[] = [];
  const section = front ? '要闻' : random.pick(SECTIONS);
  if (habits.numbered) bar.push(pageMark(habits.folio, page, habits.label).replace('{n}', section));
  if (habits.dated) bar.push(dateText(paper.date, habits.date));
  if (front) bar.push(`总第${random.between(3_000, 19_999)}期`, `新闻邮箱：${paper.code}@example.com`);
  else if (random.chance(0.4)) bar.push(paper.name);
  const foot = [habits.editors.replace('{a}', personName(random)).replace('{b}', personName(random))];
  const masthead = front ? [paper.name] : [];
  return front || habits.folioPlace === 'top'
    ? { masthead, top: bar, foot }
    : { masthead, top: [], foot: [...bar, ...foot] };
}
