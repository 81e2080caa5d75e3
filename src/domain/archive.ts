import { z } from 'zod';
import { Slug } from './ids.ts';

/** `https://archive.example.org/baolan/`: the site's root on the web; always with a slash at its end. */
export const SiteAddress = z
  .url({ protocol: /^https?$/ })
  .refine((address) => !/[?#]/.test(address))
  .transform((address) => (address.endsWith('/') ? address : `${address}/`));

/** A newspaper of the archive. */
export const Newspaper = z.strictObject({
  /** As printed in the masthead; null for dumps that name no paper. */
  name: z.string().min(1).nullable(),
  /** Stands in addresses and ids of every newspaper but the first. */
  slug: Slug,
});
export type Newspaper = z.infer<typeof Newspaper>;

/**
 * The archive as a whole: `content/archive.yaml`. The first newspaper has no prefix in addresses; the order, once
 * written, stays, so that addresses stay.
 */
export const Archive = z.strictObject({
  title: z.string().min(1),
  /** BCP 47 tag of the interface. */
  language: z.enum(['zh-CN', 'en']),
  newspapers: z.array(Newspaper),
  /** Where the site will stand, for the few addresses that must be whole (pictures for sharing, canonical links). */
  site: SiteAddress.optional(),
});
export type Archive = z.infer<typeof Archive>;
