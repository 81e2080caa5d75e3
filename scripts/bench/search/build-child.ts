/** Builds the search over the first articles of a corpus, in a process of its own: prints the report as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../../../src/search/build/build-index.ts';
import { corpusOf, firstOf, withNextDay } from './corpus.ts';

const [path = '', articles = '', day = '', cache = '', folder = ''] = process.argv.slice(2);
const first = firstOf(await corpusOf(path, Number(articles), cache), Number(articles));
const source = day === 'next' ? withNextDay(first) : first;
const report = await buildSearchIndex({
  contentRoot: folder,
  distDir: join(folder, 'dist'),
  cacheDir: join(folder, 'cache'),
  source,
});
process.stdout.write(JSON.stringify({ ...report, processor: processorSeconds() }));

/** Seconds of processor time that this process and its children took (Linux counts hundredths). */
function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}
