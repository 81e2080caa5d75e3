/** What of Pagefind's browser script the search uses. */
export interface PagefindShardIndex {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Stands for Pagefind's browser script: the bundler puts the real one in place of this file. */
export function createInstance(_options: { basePath: string; noWorker: boolean }): PagefindShardIndex {
  throw new Error('Pagefind’s script is missing: this module runs only as bundled by bundle-client.ts');
}
