import { z } from 'zod';

/** One end of a jump. `page` as printed (null where only "下转" stands); `id` is the partner's, where the archive has it. */
export const JumpEnd = z.strictObject({
  page: z.int().positive().nullable(),
  id: z.string().nullable(),
});
export type JumpEnd = z.infer<typeof JumpEnd>;

/** 下转 (`to`) and 上接 (`from`). */
export const Continuation = z.strictObject({
  to: JumpEnd.nullable(),
  from: JumpEnd.nullable(),
});
export type Continuation = z.infer<typeof Continuation>;
