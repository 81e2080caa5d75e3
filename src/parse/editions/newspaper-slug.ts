import { pinyin } from 'pinyin-pro';
import { Slug } from '../../domain/ids.ts';

/** A newspaper's slug from the first letters of its name: 许昌日报 → `xcrb`; `paper` where the name gives none. */
export function newspaperSlug(name: string | null, taken: ReadonlySet<string>): Slug {
  const letters = name
    ? pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
    : '';
  const base = letters.toLowerCase().replace(/[^a-z0-9]/gu, '') || 'paper';
  let slug = base;
  for (let k = 2; taken.has(slug); k += 1) slug = `${base}-${k}`;
  return Slug.parse(slug);
}
