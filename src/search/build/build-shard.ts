import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ByteWriter } from '../format/bytes.ts';
import { pagefindWords } from '../format/pagefind-tokens.ts';
import { encodeScript } from '../format/script-file.ts';
import { buildPagefindBundle, type PagefindBundle } from './pagefind-bundle.ts';
import type { SearchArticle } from './search-article.ts';
import { joinTexts } from './segment-texts.ts';

/**
 * Builds a shard into `folder`: `site/` with its Pagefind bundle as scripts, to be copied; `articles`,
 * `texts` and `titles`, out of which segments are made. The folder appears when all is written.
 */
export async function buildShard(
  articles: readonly SearchArticle[],
  name: string,
  folder: string,
): Promise<void> {
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, 'site', 'index'), { recursive: true });
  const stored = JSON.stringify(articles.map((article) => article.stored));
  await writeFile(join(draft, 'articles'), deflateRawSync(stored));
  await writeFile(join(draft, 'texts'), joinTexts(articles.map((article) => article.folded)));
  await writeFile(join(draft, 'titles'), joinTexts(articles.map((article) => article.title)));
  const bundle = await buildPagefindBundle(words(articles));
  for (const file of bundleScripts(bundle, name))
    await writeFile(join(draft, 'site', file.path), file.content);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

function* words(articles: readonly SearchArticle[]): Generator<string> {
  for (const { folded } of articles) yield pagefindWords(folded);
}

/**
 * What the browser needs of a bundle: the index files, and one `head` with the entry, the names of the documents
 * cut as short as they stay different, and the metadata. Fragments stay away: hits are shown from text blocks.
 */
function bundleScripts(
  { files, names }: PagefindBundle,
  shard: string,
): { path: string; content: Uint8Array }[] {
  const find = (pattern: RegExp): Uint8Array => {
    const file = files.find(({ path }) => pattern.test(path));
    if (!file) throw new Error(`Pagefind's bundle lacks ${pattern}; another version of Pagefind?`);
    return file.content;
  };
  const prefix = 'und_'.length;
  let cut = 2;
  while (new Set(names.map((name) => name.slice(prefix, prefix + cut))).size < names.length) cut += 1;
  const facts = JSON.stringify({
    entry: JSON.parse(Buffer.from(find(/^pagefind-entry\.json$/)).toString('utf8')),
    cut,
    names: names.map((name) => name.slice(prefix, prefix + cut)).join(''),
  });
  const head = new ByteWriter();
  const packed = deflateRawSync(facts);
  head.varint(packed.length);
  head.bytes(packed);
  head.bytes(find(/\.pf_meta$/));
  const scripts = [{ path: 'head.js', content: encodeScript(`${shard}/head`, head.done()) }];
  for (const { path, content } of files) {
    const name = /^index\/(.+)\.pf_index$/.exec(path)?.[1];
    if (name)
      scripts.push({ path: `index/${name}.js`, content: encodeScript(`${shard}/index/${name}`, content) });
  }
  return scripts;
}
