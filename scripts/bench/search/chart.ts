import type { Figures } from './figures.ts';

/** A figure over the size of the corpus. */
interface Panel {
  title: string;
  unit: string;
  /** What it may be at 100,000 articles. */
  goal?: number;
  ours: (of: Figures) => number;
  stock: (of: Figures) => number | undefined;
}

const PANELS: Panel[] = [
  {
    title: 'Recall',
    unit: '%',
    goal: 100,
    ours: (of) => of.next.recall * 100,
    stock: (of) => percent(of.stock?.next?.recall),
  },
  {
    title: 'Precision',
    unit: '%',
    goal: 100,
    ours: (of) => of.next.precision * 100,
    stock: (of) => percent(of.stock?.next?.precision),
  },
  {
    title: 'First query, median',
    unit: 'KB',
    goal: 60,
    ours: (of) => of.first.kilobytes[0],
    stock: (of) => of.stock?.first?.kilobytes[0],
  },
  {
    title: 'First query, 95 %',
    unit: 'KB',
    goal: 250,
    ours: (of) => of.first.kilobytes[1],
    stock: (of) => of.stock?.first?.kilobytes[1],
  },
  {
    title: 'Next query, median',
    unit: 'KB',
    goal: 30,
    ours: (of) => of.next.kilobytes[0],
    stock: (of) => of.stock?.next?.kilobytes[0],
  },
  {
    title: 'Next query, median',
    unit: 'ms',
    goal: 120,
    ours: (of) => of.next.milliseconds[0],
    stock: (of) => of.stock?.next?.milliseconds[0],
  },
  {
    title: 'Next query, 95 %',
    unit: 'ms',
    goal: 500,
    ours: (of) => of.next.milliseconds[1],
    stock: (of) => of.stock?.next?.milliseconds[1],
  },
  { title: 'Build', unit: 's', goal: 720, ours: (of) => of.build.seconds, stock: (of) => whole(of)?.seconds },
  {
    title: 'Peak memory of the build',
    unit: 'MB',
    goal: 2_000,
    ours: (of) => of.build.memory,
    stock: (of) => of.stock?.memory,
  },
  {
    title: 'Index per 1,000 articles',
    unit: 'MB',
    goal: 4.5,
    ours: (of) => of.build.megabytesPer1000,
    stock: (of) => of.stock?.megabytesPer1000,
  },
  { title: 'Files', unit: '', goal: 20_000, ours: (of) => of.build.files, stock: (of) => of.stock?.files },
  { title: 'One day added', unit: 's', goal: 15, ours: (of) => of.build.daySeconds, stock: () => undefined },
];

const COLUMNS = 3;
const WIDTH = 280;
const HEIGHT = 190;
const PLOT = { left: 48, top: 44, width: 200, height: 104 };

const STYLE = `
  svg { font: 12px system-ui, sans-serif; color-scheme: light dark; --ink: #222; --quiet: #666; --rule: #ccc; --ours: #b3261e; --stock: #3a6ea5; }
  @media (prefers-color-scheme: dark) { svg { --ink: #eee; --quiet: #aaa; --rule: #555; --ours: #ff8a80; --stock: #8ab8e6; } }
  text { fill: var(--ink); } .quiet { fill: var(--quiet); font-size: 10px; } .title { font-weight: 600; }
  .axis { stroke: var(--rule); } .goal { stroke: var(--quiet); stroke-dasharray: 4 3; }
  .ours { stroke: var(--ours); fill: none; stroke-width: 2; } .stock { stroke: var(--stock); fill: none; stroke-width: 2; stroke-dasharray: 2 3; }
  .dot-ours { fill: var(--ours); } .dot-stock { fill: var(--stock); }`;

/** The curves of all figures as one SVG that is read on light and on dark paper. */
export function chart(all: readonly Figures[]): string {
  const rows = Math.ceil(PANELS.length / COLUMNS);
  const panels = PANELS.map((panel, i) => {
    const place = `translate(${(i % COLUMNS) * WIDTH} ${Math.floor(i / COLUMNS) * HEIGHT + 30})`;
    return `<g transform="${place}">${drawn(panel, all)}</g>`;
  });
  const size = `0 0 ${COLUMNS * WIDTH} ${rows * HEIGHT + 30}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" role="img" aria-labelledby="t d">
<title id="t">The search over the size of the archive</title>
<desc id="d">${escaped(PANELS.map((panel) => told(panel, all)).join(' '))}</desc>
<style>${STYLE}</style>
<text x="12" y="18"><tspan class="dot-ours">●</tspan> this search  <tspan class="dot-stock">●</tspan> stock Pagefind over the same pages  <tspan class="quiet">- - what is asked at 100,000 articles</tspan></text>
${panels.join('\n')}
</svg>
`;
}

function drawn(panel: Panel, all: readonly Figures[]): string {
  const { title, unit, goal, ours, stock } = panel;
  const values = [goal ?? 0, ...all.flatMap((of) => [ours(of), stock(of) ?? 0])];
  const top = roundUp(Math.max(...values));
  const sizes = all.map(({ articles }) => Math.log10(articles));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (articles: number): number =>
    PLOT.left + ((Math.log10(articles) - least) / (most - least || 1)) * PLOT.width;
  const y = (value: number): number => PLOT.top + PLOT.height * (1 - value / top);
  const line = (name: string, of: (one: Figures) => number | undefined): string => {
    const points = all.flatMap((one): [number, number][] => {
      const value = of(one);
      return value === undefined ? [] : [[x(one.articles), y(value)]];
    });
    const dots = points.map(
      ([cx, cy]) => `<circle class="dot-${name}" cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3"/>`,
    );
    const path = points.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' ');
    return `<polyline class="${name}" points="${path}"/>${dots.join('')}`;
  };
  const bottom = PLOT.top + PLOT.height;
  const right = PLOT.left + PLOT.width;
  return [
    `<text class="title" x="12" y="26">${escaped(title)}${unit ? ` (${unit})` : ''}</text>`,
    `<line class="axis" x1="${PLOT.left}" y1="${bottom}" x2="${right}" y2="${bottom}"/>`,
    `<text class="quiet" x="${PLOT.left - 6}" y="${PLOT.top + 4}" text-anchor="end">${top.toLocaleString('en')}</text>`,
    `<text class="quiet" x="${PLOT.left - 6}" y="${bottom + 4}" text-anchor="end">0</text>`,
    ...all.map(
      ({ articles }) =>
        `<text class="quiet" x="${x(articles).toFixed(1)}" y="${bottom + 16}" text-anchor="middle">${Math.round(articles / 1_000)}k</text>`,
    ),
    goal === undefined
      ? ''
      : `<line class="goal" x1="${PLOT.left}" y1="${y(goal).toFixed(1)}" x2="${right}" y2="${y(goal).toFixed(1)}"/>`,
    line('stock', stock),
    line('ours', ours),
  ].join('');
}

function told({ title, unit, ours }: Panel, all: readonly Figures[]): string {
  const values = all.map((of) => `${ours(of).toFixed(1)} at ${of.articles.toLocaleString('en')}`);
  return `${title}${unit ? ` (${unit})` : ''}: ${values.join(', ')}.`;
}

/** What stock Pagefind took for all pages; nothing where it did not come so far. */
function whole({ stock, articles }: Figures): Figures['stock'] {
  return stock && stock.pages >= articles ? stock : undefined;
}

function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : share * 100;
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
