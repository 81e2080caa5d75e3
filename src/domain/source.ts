import { z } from 'zod';

/** First and last line, 1-based, inclusive. */
export const LineRange = z
  .tuple([z.int().positive(), z.int().positive()])
  .refine(([first, last]) => first <= last, 'a range must not end before it begins');
export type LineRange = z.infer<typeof LineRange>;

/** Where a text was found. `file` is relative to the folder or file named on the command line, with `/` between folders. */
export const Source = z.strictObject({
  file: z.string().min(1),
  lines: z.array(LineRange),
});
export type Source = z.infer<typeof Source>;
