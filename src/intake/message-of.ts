import type { Message, Severity } from '../domain/message.ts';

/** The parts of a message that need not be told. */
export interface Details {
  line?: number;
  column?: number;
  expected?: string;
  remedy?: string;
}

/** A message of one rule about one file; without a line it speaks of the whole file. */
export function messageOf(
  rule: string,
  severity: Severity,
  file: string,
  happened: string,
  details: Details = {},
): Message {
  return {
    severity,
    rule,
    file,
    line: details.line ?? null,
    column: details.column ?? null,
    happened,
    expected: details.expected ?? null,
    remedy: details.remedy ?? null,
  };
}
