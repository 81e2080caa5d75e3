import type { Random } from '../fuzz/random.ts';
import type { GoldArticle } from '../quality/gold.ts';
import type { Habits } from './habits.ts';
import { lengthOf } from './sources.ts';

/** A part of a row, so many columns wide, with one story or two below each other. */
export interface Cell {
  columns: number;
  stories: GoldArticle[];
}

/** Lays a page's stories out in rows; the longer ones get more of a row's columns. */
export function rowsOf(
  stories: readonly GoldArticle[],
  { columns, measure }: Habits,
  random: Random,
): Cell[][] {
  const least = measure <= 10 ? 2 : 1;
  const most = 1 + Math.max(2, Math.min(5, Math.round(70 / measure)));
  const cells: Cell[] = [];
  for (const story of stories) {
    const above = cells.at(-1);
    const room = above?.stories.length === 1 && weight([...above.stories, story]) < 1_100;
    if (room && random.chance(0.25)) above.stories.push(story);
    else cells.push({ columns: least, stories: [story] });
  }
  const rows: Cell[][] = [];
  while (cells.length > 0) {
    const row = cells.splice(
      0,
      Math.min(Math.floor(columns / least), Math.ceil(columns / most) + random.below(2)),
    );
    const need = (cell: Cell) => (cell.columns < most ? weight(cell.stories) / cell.columns : 0);
    for (let left = columns - row.length * least; left > 0; left -= 1) {
      const neediest = row.reduce((a, b) => (need(b) > need(a) ? b : a));
      if (need(neediest) > 0) neediest.columns += 1;
    }
    rows.push(row);
  }
  return rows;
}

/** About how many characters' room stories take. */
function weight(stories: readonly GoldArticle[]): number {
  return stories.reduce((sum, story) => sum + 90 + lengthOf(story) + 170 * story.captions.length, 0);
}
