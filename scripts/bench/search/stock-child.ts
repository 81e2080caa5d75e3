/**
 * Builds stock Pagefind over the same articles, each a plain page, in a process of its own. Writes the bundle to
 * FOLDER/pagefind and which page each of its fragments is to FOLDER/pages.json; prints how many pages it had after
 * each thousand, so that whoever ends it knows how far it came.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { planShards } from '../../../src/search/build/plan-shards.ts';
import { searchArticles } from '../../../src/search/build/search-article.ts';
import type { StoredArticle } from '../../../src/search/format/manifest.ts';
import { corpusOf, firstOf } from './corpus.ts';

const [path = '', articles = '', cache = '', folder = ''] = process.argv.slice(2);
const source = firstOf(await corpusOf(path, Number(articles), cache), Number(articles));
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join('; '));
let count = 0;
for (const { key } of planShards(await source.list()).flat()) {
  for (const { stored } of searchArticles(await source.read(key))) {
    await index.addHTMLFile({ url: `/${count}/`, content: pageOf(stored) });
    count += 1;
    if (count % 1_000 === 0) process.stdout.write(`${count}\n`);
  }
}
await mkdir(folder, { recursive: true });
await index.writeFiles({ outputPath: join(folder, 'pagefind') });
await close();
const pages: Record<string, number> = {};
for (const name of await readdir(join(folder, 'pagefind', 'fragment'))) {
  const text = gunzipSync(await readFile(join(folder, 'pagefind', 'fragment', name))).toString('utf8');
  const { url } = JSON.parse(text.replace(/^pagefind_dcd/, '')) as { url: string };
  pages[name.replace(/\.pf_fragment$/, '')] = Number(url.replaceAll('/', ''));
}
await writeFile(join(folder, 'pages.json'), JSON.stringify(pages));
process.stdout.write('done\n');

function pageOf({ fields, id }: StoredArticle): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const texts = fields.map(([name, text]) => {
    const tag = name === 'main' ? 'h1' : 'p';
    return text
      .split('\n')
      .map((block) => `<${tag}>${escaped(block)}</${tag}>`)
      .join('');
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${id}</title></head><body><main data-pagefind-body>${texts.join('\n')}</main></body></html>`;
}
