import type { Count } from './facets.ts';
import { element } from './hit-element.ts';
import { dateText, fill, type SearchWords } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 64;
/** More months than this are shown by year. */
const MOST_BARS = 48;

/**
 * Hits over time as bars from the first month to the last, gaps included. Each bar is a button that narrows; one of
 * them is in the order of the tab key, the arrow keys, Home and End go from bar to bar.
 */
export function monthChart(
  months: readonly Count[],
  narrow: (term: string) => void,
  words: SearchWords,
): HTMLElement {
  const bars = barsOf(months);
  const most = Math.max(...bars.map(([, count]) => count));
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${bars.length * 10} ${HEIGHT}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', words.chart);
  const buttons = bars.flatMap(([span, count], place) => {
    if (count === 0) return [];
    const choose = (): void => narrow(`${words.fields.date}:${span}`);
    return [bar(fill(words.bar, { span: dateText(span, words), count }), place, count / most, choose)];
  });
  buttons[0]?.setAttribute('tabindex', '0');
  svg.append(...buttons);
  svg.addEventListener('keydown', (event) => moveFocus(event, buttons));
  const figure = element('figure', 'month-chart');
  const caption = element('figcaption', '');
  const busiest = bars.find(([, count]) => count === most);
  const [first = '', last = '', name = ''] = [bars[0], bars.at(-1), busiest].map(
    (bar) => bar && dateText(bar[0], words),
  );
  caption.textContent = fill(words.chartOver, { first, last, most: name, count: most });
  figure.append(svg, caption);
  return figure;
}

/** `share` of the chart's height. */
function bar(label: string, place: number, share: number, choose: () => void): SVGElement {
  const height = Math.max(2, share * HEIGHT);
  const rect = document.createElementNS(SVG, 'rect');
  const shape = { x: place * 10 + 1, y: HEIGHT - height, width: 8, height, tabindex: -1 };
  for (const [name, value] of Object.entries(shape)) rect.setAttribute(name, String(value));
  rect.setAttribute('role', 'button');
  rect.setAttribute('aria-label', label);
  const title = document.createElementNS(SVG, 'title');
  title.textContent = label;
  rect.append(title);
  rect.addEventListener('click', choose);
  rect.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  });
  return rect;
}

function moveFocus(event: KeyboardEvent, bars: readonly SVGElement[]): void {
  const at = bars.indexOf(event.target as SVGElement);
  const to: Record<string, number> = {
    ArrowRight: Math.min(at + 1, bars.length - 1),
    ArrowLeft: Math.max(at - 1, 0),
    Home: 0,
    End: bars.length - 1,
  };
  const next = bars[to[event.key] ?? -1];
  if (at < 0 || !next) return;
  event.preventDefault();
  for (const one of bars) one.setAttribute('tabindex', one === next ? '0' : '-1');
  next.focus();
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
