import { z } from 'zod';

/** `fatal`: the file can't be used · `warning`: a doubt · `info`: a fact worth knowing. */
export const Severity = z.enum(['fatal', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** What happened, what was expected, what to do; with a place and the permanent id of the rule that says so. */
export const Message = z.strictObject({
  severity: Severity,
  /** The rule's name, which is also its file's: `continuation-marker`. */
  rule: z.string().min(1),
  file: z.string(),
  /** 1-based; null where the whole file is meant. */
  line: z.int().positive().nullable(),
  /** 1-based, in characters; null where the whole line is meant. */
  column: z.int().positive().nullable(),
  happened: z.string().min(1),
  expected: z.string().nullable(),
  remedy: z.string().nullable(),
});
export type Message = z.infer<typeof Message>;

/** `file:line:col: severity: what happened; what was expected; what to do [rule-id]` */
export function formatMessage(message: Message): string {
  const place = [message.file, message.line ?? 1, message.column ?? 1].join(':');
  const said = [message.happened, message.expected, message.remedy].filter(Boolean).join('; ');
  return `${place}: ${message.severity}: ${said} [${message.rule}]`;
}
