import { z } from 'zod';

/** One block of an article's body. Lead, tail, jump marks, captions and furniture are never in it. */
export const BodyBlock = z.strictObject({
  type: z.enum(['paragraph', 'subheading']),
  text: z.string().min(1),
});
export type BodyBlock = z.infer<typeof BodyBlock>;
