import type { Figures, RoundFigures } from './figures.ts';

/** A row: what it tells, what it must be at 100,000 articles, ours, and stock Pagefind's where it has such a figure. */
type Row = [
  name: string,
  goal: string,
  ours: (of: Figures) => string,
  stock: (of: Figures) => string | undefined,
];

const none = (): undefined => undefined;
const kilobytes = (of?: RoundFigures): string | undefined =>
  of && `${of.kilobytes[0].toFixed(0)} KB, ${of.kilobytes[1].toFixed(0)}`;
const milliseconds = (of?: RoundFigures): string | undefined =>
  of && `${of.milliseconds[0].toFixed(0)} ms, ${of.milliseconds[1].toFixed(0)}`;
const exact = (of?: RoundFigures): string | undefined =>
  of && `${of.recall.toFixed(4)}, ${of.precision.toFixed(4)}`;
const nothing = (of?: RoundFigures): string | undefined => of && `${of.nowhereNone} of ${of.nowhere}`;
const told = (text: string | number | undefined): string => String(text || '–');

const ROWS: Row[] = [
  ['queries', '', (of) => of.next.queries.toLocaleString('en'), none],
  ['recall, precision (http)', '1, 1', (of) => told(exact(of.next)), (of) => exact(of.stock?.next)],
  ['recall, precision (from a disk)', '1, 1', (of) => told(exact(of.file)), none],
  ['the same, stock in quotes', '', () => '', (of) => exact(of.stock?.quoted)],
  [
    'nothing found for strings nowhere',
    'all',
    (of) => told(nothing(of.next)),
    (of) => nothing(of.stock?.next),
  ],
  [
    'first query: median, 95 %',
    '60 KB, 250',
    (of) => told(kilobytes(of.first)),
    (of) => kilobytes(of.stock?.first),
  ],
  ['next query', '30 KB', (of) => told(kilobytes(of.next)), (of) => kilobytes(of.stock?.next)],
  [
    'first query, in the browser',
    '',
    (of) => told(milliseconds(of.first)),
    (of) => milliseconds(of.stock?.first),
  ],
  ['next query', '120 ms, 500', (of) => told(milliseconds(of.next)), (of) => milliseconds(of.stock?.next)],
  ['next query, from a disk', '120 ms, 500', (of) => told(milliseconds(of.file)), none],
  ['the same query again', '100 ms', (of) => told(milliseconds(of.again)), none],
  [
    'build',
    '12 min',
    (of) => `${of.build.seconds.toFixed(0)} s`,
    ({ stock, articles }) =>
      stock &&
      (stock.pages < articles
        ? `ended at ${stock.pages.toLocaleString('en')} pages`
        : `${stock.seconds.toFixed(0)} s`),
  ],
  [
    'of it, processor time',
    '',
    (of) => told(of.build.processor && `${of.build.processor.toFixed(0)} s`),
    none,
  ],
  ['peak memory', '2,000 MB', (of) => `${of.build.memory} MB`, ({ stock }) => stock && `${stock.memory} MB`],
  [
    'index, per 1,000 articles',
    '4.5 MB',
    (of) => `${of.build.megabytesPer1000.toFixed(1)} MB`,
    ({ stock }) =>
      stock?.megabytesPer1000 === undefined ? undefined : `${stock.megabytesPer1000.toFixed(1)} MB`,
  ],
  [
    'files',
    '20,000',
    (of) => of.build.files.toLocaleString('en'),
    ({ stock }) => stock?.files?.toLocaleString('en'),
  ],
  ['one day added', '15 s', (of) => `${of.build.daySeconds.toFixed(1)} s`, none],
];

/** The figures as a table in Markdown: ours, and below the line of each the stock engine's. */
export function table(all: readonly Figures[]): string {
  const head = [
    '',
    'goal at 100,000',
    ...all.map(({ articles }) => `${articles.toLocaleString('en')} articles`),
  ];
  const rows = ROWS.map(([name, goal, ours, stock]) => [
    name,
    goal,
    ...all.map((of) => {
      const other = stock(of);
      return [ours(of), other === undefined ? '' : `_${other}_`].filter(Boolean).join('<br>');
    }),
  ]);
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? '').length)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] as number)).join(' | ')} |\n`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}
