import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSearchIndex } from '../src/search/build/build-index.ts';
import { buildSite } from '../src/site/build.ts';
import { ROOT } from './root.ts';
import { counted } from './say.ts';

/** The folders of a build. */
export interface BuildFolders {
  content: string;
  dist: string;
  cache: string;
}

/** Those of the project. */
export const FOLDERS: BuildFolders = {
  content: join(ROOT, 'content'),
  dist: join(ROOT, 'dist'),
  cache: join(ROOT, '.cache'),
};

/** `content` → `dist`: pages, then the search over them. `dist` is replaced only when all of it is done. */
export async function buildArchive(folders: BuildFolders, say: (text: string) => void): Promise<void> {
  const { content, dist, cache } = folders;
  if (!existsSync(join(content, 'archive.yaml'))) {
    throw new Error(`${content} holds no archive; run \`npm run parse\` first`);
  }
  const started = performance.now();
  const site = await buildSite({
    contentRoot: content,
    outDir: dist,
    cacheDir: cache,
    onProgress: (text) => say(`build: ${text}`),
    afterPages: async (distDir) => {
      const search = await buildSearchIndex({
        contentRoot: content,
        distDir,
        cacheDir: join(cache, 'search'),
      });
      say(
        `build: search of ${counted(search.articles, 'article')} in ${counted(search.shards, 'shard')}, ${search.built} of them new`,
      );
    },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${dist}: ${counted(site.pages, 'page')} in ${seconds} s`);
}
