import { z } from 'zod';
import { Certainty } from './certainty.ts';

/**
 * What somebody did for an article: `reporter` 记者 · `correspondent` 通讯员 · `photographer` 摄 ·
 * `author` 署名 · `intern` 实习生, 见习记者 · `editor` 编辑, 整理.
 */
export const BylineRole = z.enum(['reporter', 'correspondent', 'photographer', 'author', 'intern', 'editor']);
export type BylineRole = z.infer<typeof BylineRole>;

/** One person of a byline. `name` has no gap inside (李　明 is 李明). */
export const BylinePerson = z.strictObject({
  name: z.string().min(1),
  role: BylineRole,
  certainty: Certainty,
});
export type BylinePerson = z.infer<typeof BylinePerson>;
