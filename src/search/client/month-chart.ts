import type { Count } from './facets.ts';
import { element } from './hit-element.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 64;
/** More months than this are shown by year. */
const MOST_BARS = 48;

/** Hits over time as bars from the first month to the last, gaps included. Each bar is a button that narrows. */
export function monthChart(months: readonly Count[], narrow: (term: string) => void): HTMLElement {
  const bars = barsOf(months);
  const most = Math.max(...bars.map(([, count]) => count));
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${bars.length * 10} ${HEIGHT}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', '各时期篇数');
  bars.forEach(([span, count], i) => {
    if (count > 0) svg.append(bar(span, count, i, most, narrow));
  });
  const figure = element('figure', 'month-chart');
  const caption = element('figcaption', '');
  caption.textContent = `${bars[0]?.[0]} 至 ${bars.at(-1)?.[0]}，最多一${bars[0]?.[0].length === 4 ? '年' : '月'} ${most} 篇`;
  figure.append(svg, caption);
  return figure;
}

function bar(
  span: string,
  count: number,
  place: number,
  most: number,
  narrow: (term: string) => void,
): SVGElement {
  const height = Math.max(2, (count / most) * HEIGHT);
  const rect = document.createElementNS(SVG, 'rect');
  const shape = { x: place * 10 + 1, y: HEIGHT - height, width: 8, height, tabindex: 0 };
  for (const [name, value] of Object.entries(shape)) rect.setAttribute(name, String(value));
  rect.setAttribute('role', 'button');
  rect.setAttribute('aria-label', `${span}：${count} 篇`);
  const title = document.createElementNS(SVG, 'title');
  title.textContent = `${span}：${count} 篇`;
  rect.append(title);
  const choose = (): void => narrow(`日期:${span}`);
  rect.addEventListener('click', choose);
  rect.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  });
  return rect;
}

/** Every month, or where they are many every year, from the first to the last. */
export function barsOf(months: readonly Count[]): Count[] {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const first = index(months[0]?.[0] ?? '');
  const last = index(months.at(-1)?.[0] ?? '');
  const byYear = last - first >= MOST_BARS;
  const counts = new Map<string, number>();
  for (let i = first; i <= last; i += 1) {
    const year = String(Math.floor(i / 12)).padStart(4, '0');
    counts.set(byYear ? year : `${year}-${String((i % 12) + 1).padStart(2, '0')}`, 0);
  }
  for (const [month, count] of months) {
    const span = byYear ? month.slice(0, 4) : month;
    counts.set(span, (counts.get(span) ?? 0) + count);
  }
  return [...counts];
}
