import { z } from 'zod';
import { Slug } from './ids.ts';

const Word = z.string().trim().min(1).max(40);
const Words = z.array(Word).optional();

/**
 * What is known of one newspaper and can't be learned from a single dump: `src/profiles/<slug>/profile.yaml`. Every key
 * but the first two may be left out: the rules for any newspaper stand behind each of them.
 */
export const Profile = z.strictObject({
  /** As printed in the masthead. */
  name: Word,
  /** Stands in addresses where the paper is not the archive's first. */
  slug: Slug,
  /** Letters that stand for the paper in names of its files: `xcrb`. */
  codes: z.array(z.string().regex(/^[a-z]{2,12}$/u)).optional(),
  /** 版名, which stand alone on a line or beside the folio. */
  sections: Words,
  /** 栏目: labels over a story or a group of them. */
  columns: Words,
  /** What else the paper prints on its pages again and again: slogans, addresses. */
  standing: Words,
  /** Hosts of its site and mail; a line that names one of them and is no sentence is how to reach the paper. */
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)).optional(),
  /** Who writes, takes pictures and makes the pages. */
  staff: Words,
});
export type Profile = z.infer<typeof Profile>;
