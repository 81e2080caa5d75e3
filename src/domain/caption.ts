import { z } from 'zod';

/** 图片说明 and who took the picture (`徐鼎烨 摄` → credit `['徐鼎烨']`, not in `text`). */
export const Caption = z.strictObject({
  text: z.string(),
  credit: z.array(z.string().min(1)),
});
export type Caption = z.infer<typeof Caption>;
