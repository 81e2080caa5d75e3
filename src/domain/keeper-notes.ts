import { z } from 'zod';
import { SiteAddress } from './archive.ts';
import { IsoDate } from './dates.ts';
import { encodingNamed } from './encodings.ts';
import { Slug } from './ids.ts';

/**
 * What the keeper knows and the dump does not print. Every key may be left out; what is told here is `supplied` and
 * goes before what the dump or its path tell.
 */
export const KeeperNotes = z.strictObject({
  /** The paper's name as printed: `许昌日报` */
  newspaper: z.string().trim().min(1).optional(),
  /** The folder of `src/profiles` that tells what is known of the paper: `xcrb` */
  profile: Slug.optional(),
  date: IsoDate.optional(),
  /** 版次, or its printed form: `3`, `A03` */
  page: z.union([z.int().positive().max(999), z.string().regex(/^[A-Z]?\d{1,3}$/u)]).optional(),
  /** 版名: `要闻` */
  section: z.string().trim().min(1).optional(),
  /** Any name of an encoding that dumps are met in: `gb18030`, `GBK`. */
  encoding: z
    .string()
    .refine((word) => encodingNamed(word) !== null)
    .optional(),
});
export type KeeperNotes = z.infer<typeof KeeperNotes>;

/** `baolan.yaml` of a folder: notes for all dumps in and below it, and for some by name or glob. */
export const FolderNotes = KeeperNotes.extend({
  files: z.record(z.string().min(1), KeeperNotes).optional(),
});
export type FolderNotes = z.infer<typeof FolderNotes>;

/** What `baolan.yaml` of the top folder may tell about the archive. */
export const ArchiveNotes = z.strictObject({
  title: z.string().trim().min(1).optional(),
  language: z.enum(['zh-CN', 'en']).optional(),
  site: SiteAddress.optional(),
  /** In the order of their addresses: the first has no prefix. */
  newspapers: z
    .array(z.strictObject({ name: z.string().trim().min(1).nullable(), slug: Slug }))
    .min(1)
    .refine(
      (papers) => new Set(papers.map(({ slug }) => slug)).size === papers.length,
      'two newspapers have one slug',
    )
    .optional(),
});
export type ArchiveNotes = z.infer<typeof ArchiveNotes>;

/** `baolan.yaml` of the folder that was named on the command line. */
export const TopFolderNotes = FolderNotes.extend({ archive: ArchiveNotes.optional() });
export type TopFolderNotes = z.infer<typeof TopFolderNotes>;
