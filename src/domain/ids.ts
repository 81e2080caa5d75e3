import { z } from 'zod';

/**
 * A record's permanent id: `[slug-]DATE-PAGE-NUMBER`, DATE as `20190524` or, where neither dump, path nor
 * keeper tells the date, the dump's file stem; PAGE is `00` where unknown. Never contains `/`, so that it
 * can be a file name.
 */
export const ArticleId = z
  .string()
  .min(1)
  .regex(/^[^\s/\\<>"'&?#%:*|]+$/u, 'an id holds no space, slash, or character special in addresses')
  .brand('ArticleId');
export type ArticleId = z.infer<typeof ArticleId>;

/** An edition's key, also its path on the site and in `content/`: `2019/05/24`, `qhrb/2019/05/24`, `undated/STEM`. */
export const EditionKey = z
  .string()
  .regex(/^(?:[a-z0-9-]+\/)?(?:\d{4}\/\d{2}\/\d{2}|undated\/[^\s/\\<>"'&?#%:*|]+)$/u)
  .refine((key) => !key.split('/').some((part) => part === '.' || part === '..'))
  .brand('EditionKey');
export type EditionKey = z.infer<typeof EditionKey>;

/** A newspaper's slug in addresses and ids: `qhrb`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .brand('Slug');
export type Slug = z.infer<typeof Slug>;

/** `1` → `01`: pages and numbers in ids and addresses have at least two digits; an unknown page is `00`. */
export function twoDigits(value: number | null): string {
  return String(value ?? 0).padStart(2, '0');
}
