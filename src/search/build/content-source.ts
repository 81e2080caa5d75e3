import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionKey } from '../../domain/ids.ts';
import { listEditions, readEdition } from '../../store/read-content.ts';
import type { EditionRef, EditionSource } from './edition-source.ts';

/** The editions of a content folder. Files' names, sizes and times tell whether an edition changed. */
export function editionsOfContent(contentRoot: string): EditionSource {
  return {
    list: async () => {
      const refs: EditionRef[] = [];
      for (const key of await listEditions(contentRoot)) refs.push(await refOf(contentRoot, key));
      return refs;
    },
    read: (key) => readEdition(contentRoot, key as EditionKey),
  };
}

async function refOf(contentRoot: string, key: EditionKey): Promise<EditionRef> {
  const folder = join(contentRoot, key);
  const names = (await readdir(folder)).sort();
  const facts = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return {
    key,
    articles: names.filter((name) => name.endsWith('.md')).length,
    fingerprint: facts.join('\n'),
  };
}
