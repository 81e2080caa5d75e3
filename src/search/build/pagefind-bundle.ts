import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** One file of a Pagefind bundle, its path as Pagefind names it. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

export interface PagefindBundle {
  files: BundleFile[];
  /** Pagefind's name of each document, in the order they were given. */
  names: string[];
}

/** Postings of one index file, as Pagefind counts them: some 90 KB, about 20 files a shard. */
const CHUNK_SIZE = '60000';

/** Indexes documents, each given as the words that Pagefind is to see. Throws with Pagefind's own reasons. */
export async function buildPagefindBundle(documents: Iterable<string>): Promise<PagefindBundle> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`Pagefind could not start an index: ${errors.join('; ')}`);
  try {
    let count = 0;
    for (const content of documents) {
      const added = await index.addCustomRecord({ url: String(count), content, language: 'und' });
      refuse(added.errors, `document ${count}`);
      count += 1;
    }
    const built = await index.getFiles();
    refuse(built.errors, 'the bundle');
    return { files: built.files, names: documentNames(built.files, count) };
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind's browser side, as its release has it: the script, and its WebAssembly as Pagefind packs it. */
export async function pagefindEngine(): Promise<{ script: string; wasm: Uint8Array }> {
  const { files } = await buildPagefindBundle(['aaaa']);
  const find = (path: string): Uint8Array => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`Pagefind's bundle lacks ${path}; another version of Pagefind?`);
    return file.content;
  };
  return {
    script: new TextDecoder().decode(find('pagefind.js')),
    wasm: find('wasm.unknown.pagefind'),
  };
}

/** Ends the Pagefind process; it starts again by itself. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** The fragments tell which name Pagefind gave to which document. */
function documentNames(files: readonly BundleFile[], count: number): string[] {
  const names = new Array<string>(count);
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!name) continue;
    const text = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    names[Number((JSON.parse(text) as { url: string }).url)] = name;
  }
  if (new Set(names).size !== count || names.includes(undefined as never))
    throw new Error(`Pagefind gave ${new Set(names).size} names for ${count} documents`);
  return names;
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join('; ')}`);
}
