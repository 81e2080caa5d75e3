import type { Archive } from '../../domain/archive.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';
import { zhCN } from './zh-CN.ts';

const TABLES: Record<Archive['language'], Strings> = { 'zh-CN': zhCN, en };

/** The words of the interface in the archive's language. */
export function stringsFor(language: Archive['language']): Strings {
  return TABLES[language];
}
