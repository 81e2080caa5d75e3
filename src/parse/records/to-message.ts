import type { VFileMessage } from 'vfile-message';
import type { Message } from '../../domain/message.ts';

/** A vfile's message as the project's own: the parts that a keeper needs, each in its place. */
export function toMessage(message: VFileMessage, file: string): Message {
  const severity = message.fatal === true ? 'fatal' : message.fatal === false ? 'warning' : 'info';
  return {
    severity,
    rule: message.ruleId ?? 'parse',
    file,
    line: message.line ?? null,
    column: message.column ?? null,
    happened: message.reason,
    expected: message.expected?.join(', ') ?? null,
    remedy: message.note ?? null,
  };
}
