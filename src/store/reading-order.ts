import type { ArticleRecord } from '../domain/article.ts';

/** Puts a record among others where its page and order say: behind all of its page that stand before it. */
export function insertByPlace(records: ArticleRecord[], record: ArticleRecord): void {
  const [page, order] = [record.page ?? 0, record.order];
  const after = records.findIndex(
    (other) => (other.page ?? 0) > page || ((other.page ?? 0) === page && other.order > order),
  );
  records.splice(after < 0 ? records.length : after, 0, record);
}
