import { z } from 'zod';

/** Rows of the parser's quality table, in its order: F1 of what was found, or the share of what was right, 0 to 1. */
export const QUALITY_ROWS = [
  'articleF1',
  'exactArticles',
  'exactText',
  'headlineMain',
  'headlineKicker',
  'headlineDeck',
  'headlineAll',
  'headlineAssociation',
  'paragraphF1',
  'subheadingF1',
  'leadAccuracy',
  'bylineF1',
  'nameF1',
  'captionF1',
  'creditF1',
  'continuationF1',
  'linkF1',
  'teaserPage',
  'kindAccuracy',
  'recordF1',
  'dateAccuracy',
  'pageAccuracy',
  'dateTrueWhereNotPrinted',
  'characterRecall',
  'characterPrecision',
] as const;
export type QualityRow = (typeof QUALITY_ROWS)[number];

export const QualityValues = z.partialRecord(z.enum(QUALITY_ROWS), z.number());
export type QualityValues = z.infer<typeof QualityValues>;

/** The quality of one folder of editions whose right reading is known. */
export const QualitySet = z.object({
  name: z.string(),
  /** How many records the gold has, and how many were read. */
  records: z.object({ gold: z.number(), read: z.number() }),
  overall: QualityValues,
  styles: z.array(z.object({ style: z.string(), rows: QualityValues })),
});
export type QualitySet = z.infer<typeof QualitySet>;

/** What `npm run bench -- parse` keeps in `.cache/bench/parse.json`, and the archive's quality page shows. */
export const QualityReport = z.object({
  at: z.string(),
  commit: z.string().nullable(),
  sets: z.array(QualitySet),
});
export type QualityReport = z.infer<typeof QualityReport>;
