import type { ArticleRecord } from '../domain/article.ts';

/**
 * The parts of a jumped article in reading order, as far as they stand in one edition; `[record]` alone where it did
 * not jump, its partner is elsewhere, or it is a teaser, which only points to a story. A partner that does not point
 * back is taken all the same; a circle ends.
 */
export function partsOf(record: ArticleRecord, articles: readonly ArticleRecord[]): ArticleRecord[] {
  const byId = new Map<string, ArticleRecord>(articles.map((article) => [article.id, article]));
  const parts = [record];
  const seen = new Set<string>([record.id]);
  const follow = (from: ArticleRecord, end: 'to' | 'from'): ArticleRecord | undefined => {
    if (from.kind === 'teaser') return undefined;
    const next = byId.get(from.continuation[end]?.id ?? '');
    if (!next || seen.has(next.id)) return undefined;
    seen.add(next.id);
    return next;
  };
  for (let part = follow(record, 'from'); part; part = follow(part, 'from')) parts.unshift(part);
  for (let part = follow(record, 'to'); part; part = follow(part, 'to')) parts.push(part);
  return parts;
}

/** Whether a part breaks off inside a sentence, so that the next one goes on in the same paragraph. */
export function breaksOff({ body }: ArticleRecord): boolean {
  const last = body.at(-1);
  return last?.type === 'paragraph' && !/[。！？!?…：；—”’』」）)]$/u.test(last.text);
}

/** Whether a lead runs on into the first sentence (`本报讯（记者…）近日`) or stands on a line of its own (`本报记者 张三`). */
export function runsIn(lead: string): boolean {
  return /讯(?![员社])|电(?=[\s（(]|$)/u.test(lead);
}
