import type { Archive } from '../../domain/archive.ts';
import { MESSAGE_RULES } from '../../domain/message-rules.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';
import { zhCN } from './zh-CN.ts';

const TABLES: Record<Archive['language'], Strings> = { 'zh-CN': zhCN, en };

/** The words of the interface in the archive's language. */
export function stringsFor(language: Archive['language']): Strings {
  return TABLES[language];
}

/** What a message's rule tells; '' for a rule of another version. */
export function ruleText(id: string, strings: Strings): string {
  const rule = MESSAGE_RULES.find((known) => known === id);
  return rule === undefined ? '' : strings.doubts.rules[rule];
}
