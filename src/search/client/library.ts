export { excerptsOf, findSpans } from './excerpts.ts';
export type { Proof } from './find-articles.ts';
export { type LoadData, loadByFetch, loaded } from './load-data.ts';
export { ArchiveSearch, type Hit, type SearchResult } from './search.ts';
