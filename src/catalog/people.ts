import type { ArticleRecord } from '../domain/article.ts';
import type { BylineRole } from '../domain/byline.ts';

/** Names of a record with their roles; the credits of its photos are photographers. */
export function peopleOf(record: ArticleRecord): Map<string, BylineRole[]> {
  const people = new Map<string, BylineRole[]>();
  const add = (name: string, role: BylineRole) => {
    const roles = people.get(name) ?? [];
    if (!roles.includes(role)) roles.push(role);
    people.set(name, roles);
  };
  for (const { name, role } of record.byline) add(name, role);
  for (const { credit } of record.captions) for (const name of credit) add(name, 'photographer');
  return people;
}
