import { titleOf } from '../catalog/title.ts';
import type { ArticleRecord } from '../domain/article.ts';

const AUTHORS = ['reporter', 'correspondent', 'author', 'intern'];
const MOST_NAMES = 3;

/**
 * The article as GB/T 7714—2015 has it for a newspaper: `高山, 李水. 抢抓农时 不误春耕[N]. 甲城日报, 2021-03-05(1).`
 * Three authors, then 等; what is not known is said to be unknown.
 */
export function citeGbt7714(record: ArticleRecord): string {
  const names = authors(record);
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '等'] : names;
  const { main, deck } = record.headline;
  const plainDeck = deck?.replace(/^[—－-]+/u, '') ?? '';
  const title = main !== null && plainDeck !== '' ? `${main}：${plainDeck}` : titleOf(record).text;
  const page = record.pageLabel ?? (record.page === null ? '版次不详' : String(record.page));
  const by = shown.length > 0 ? `${shown.join(', ')}. ` : '';
  return `${by}${title}[N]. ${record.newspaper ?? '报名不详'}, ${record.date ?? '日期不详'}(${page}).`;
}

/** Who wrote it, in printed order, each once. */
export function authors(record: ArticleRecord): string[] {
  return [...new Set(record.byline.filter(({ role }) => AUTHORS.includes(role)).map(({ name }) => name))];
}
