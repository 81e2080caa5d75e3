import { z } from 'zod';
import { BodyBlock } from './body.ts';
import { BylinePerson } from './byline.ts';
import { Caption } from './caption.ts';
import { Certainty } from './certainty.ts';
import { Continuation } from './continuation.ts';
import { IsoDate } from './dates.ts';
import { Headline } from './headline.ts';
import { ArticleId } from './ids.ts';
import { Source } from './source.ts';

/**
 * What a record is. A teaser (导读) is a headline that points inside or has no body; a notice is an
 * advertisement, 声明, 公告; a caption is a photo that stands on its own.
 */
export const ArticleKind = z.enum(['article', 'caption', 'teaser', 'notice']);
export type ArticleKind = z.infer<typeof ArticleKind>;

/** Fields whose certainty a record tells. Absent means `unknown`. */
export const CERTAIN_FIELDS = [
  'kind',
  'newspaper',
  'date',
  'page',
  'section',
  'headline',
  'kicker',
  'deck',
  'lead',
  'byline',
  'body',
  'tail',
  'captions',
  'continuation',
] as const;
export const CertainField = z.enum(CERTAIN_FIELDS);
export type CertainField = z.infer<typeof CertainField>;

/** The article record: what other programs rely on. */
export const ArticleRecord = z.strictObject({
  /** Permanent: `20190524-01-03` = date, page, number; without a known date the dump's file stem stands in its place. */
  id: ArticleId,
  kind: ArticleKind,
  newspaper: z.string().nullable(),
  date: IsoDate.nullable(),
  /** 版次 */
  page: z.int().positive().nullable(),
  /** The printed form of the page: `A03`, `第3版` */
  pageLabel: z.string().nullable(),
  /** 版名: `要闻` */
  section: z.string().nullable(),
  /** Place on the page, from 1. */
  order: z.int().positive(),
  source: Source,
  headline: Headline,
  /** 电头 or byline exactly as it stands before or beside the body: `本报讯（记者 李新 通讯员 王祁）` */
  lead: z.string().nullable(),
  byline: z.array(BylinePerson),
  body: z.array(BodyBlock),
  /** What is printed after the body: `（张三）`, `（作者为…）` */
  tail: z.string().nullable(),
  captions: z.array(Caption),
  continuation: Continuation,
  certainty: z.partialRecord(CertainField, Certainty),
  /** For inferred fields: the rule and its reason, in words that a reader understands. */
  reasons: z.partialRecord(CertainField, z.string()),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;
