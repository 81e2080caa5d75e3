import { say } from '../../say.ts';
import type { Figures, RoundFigures, StockFigures } from './figures.ts';

/** Prints what was measured of one size. */
export function report({ articles, build, first, next, again, file, stock }: Figures): void {
  say(`\n${articles.toLocaleString('en')} articles`);
  line(
    'build',
    `${build.seconds.toFixed(0)} s (processor ${build.processor?.toFixed(0) ?? '?'} s), peak ${build.memory} MB with Pagefind`,
  );
  line('one day added', `${build.daySeconds.toFixed(1)} s`);
  line('index', `${build.megabytesPer1000.toFixed(2)} MB per 1,000 articles, ${build.files} files`);
  round('first query', first);
  round('next query', next);
  round('asked again', again);
  round('from a disk', file);
  if (stock) reportStock(stock, articles);
}

function reportStock(stock: StockFigures, articles: number): void {
  const { pages, seconds, memory, megabytesPer1000, files } = stock;
  const told = pages < articles ? `ended after ${pages.toLocaleString('en')} pages, ` : '';
  line('stock build', `${told}${seconds.toFixed(0)} s, peak ${memory} MB`);
  if (megabytesPer1000 !== undefined)
    line('stock index', `${megabytesPer1000.toFixed(2)} MB per 1,000 articles, ${files} files`);
  if (stock.first) round('stock, first', stock.first);
  if (stock.next) round('stock, next', stock.next);
  if (stock.quoted) round('stock, quoted', stock.quoted);
}

function round(name: string, figures: RoundFigures): void {
  const { recall, precision, nowhere, nowhereNone, kilobytes, milliseconds } = figures;
  line(
    name,
    `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, nowhere ${nowhereNone} of ${nowhere} find nothing; ` +
      `${kilobytes[0]} KB (95 %: ${kilobytes[1]}), ${milliseconds[0]} ms (95 %: ${milliseconds[1]})`,
  );
}

function line(name: string, text: string): void {
  say(`  ${name.padEnd(15)} ${text}`);
}
