export { excerptsOf, findSpans } from './excerpts.ts';
export type { Proof } from './find-articles.ts';
export type { Hit } from './hit.ts';
export { type LoadData, loadByFetch, loaded } from './load-data.ts';
export { ArchiveSearch, type SearchOptions, type SearchResult, type Sort } from './search.ts';
