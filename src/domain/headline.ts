import { z } from 'zod';

/**
 * A headline in its three parts. Lines that are parallel phrases are joined by one space,
 * a line broken inside a phrase by nothing.
 */
export const Headline = z.strictObject({
  /** 引题, 肩题, 眉题: `史根治在全市防汛抗旱工作会议上强调` */
  kicker: z.string().nullable(),
  /** 主题: `提升政治站位 增强行动自觉` */
  main: z.string().nullable(),
  /** 副题: `——魏都区智慧党建平台建设侧记` */
  deck: z.string().nullable(),
});
export type Headline = z.infer<typeof Headline>;
