import { closestMatch } from 'leven';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { FolderNotes, KeeperNotes, TopFolderNotes } from '../domain/keeper-notes.ts';
import type { Message } from '../domain/message.ts';
import { expectedOf, keysAt, type NotesOf } from './keeper-keys.ts';
import { messageOf } from './message-of.ts';
import type { Place } from './place.ts';
import { offsetOf, patternPlaces, placeOf } from './yaml-places.ts';

/** The notes, and where each `files:` pattern stands. `notes` is null where a fatal message says why. */
export interface ReadNotes {
  notes: TopFolderNotes | null;
  patterns: ReadonlyMap<string, Place>;
  messages: Message[];
}

const SCHEMAS = { top: TopFolderNotes, folder: FolderNotes, dump: KeeperNotes };

/** Reads the keeper's YAML. Every wrong key or value is a fatal message with its line and column. */
export function readNotes(text: string, file: string, of: NotesOf): ReadNotes {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const refused = (messages: Message[]): ReadNotes => ({ notes: null, patterns: new Map(), messages });
  if (document.errors.length > 0) {
    return refused(
      document.errors.map(({ message, pos }) => syntaxMessage(message, placeOf(lines, pos[0]), text, file)),
    );
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return { notes: {}, patterns: new Map(), messages: [] };
  }
  if (!isMap(document.contents)) {
    return refused([syntaxMessage('this is no list of keys and values', { line: 1, column: 1 }, text, file)]);
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return refused([syntaxMessage(String((error as Error).message), { line: 1, column: 1 }, text, file)]);
  }
  const parsed = SCHEMAS[of].safeParse(value);
  if (!parsed.success) {
    return refused(parsed.error.issues.flatMap((issue) => issueMessages(issue, document, lines, file, of)));
  }
  return { notes: parsed.data, patterns: patternPlaces(document, lines), messages: [] };
}

function syntaxMessage(problem: string, at: Place, text: string, file: string): Message {
  const line = text.split(/\r\n|\n|\r/u)[at.line - 1] ?? '';
  const remedy = /^[^:#]*：/u.test(line)
    ? 'write a half-width colon and a space (`newspaper: 许昌日报`) in place of “：”'
    : /^\s*\t/u.test(line)
      ? 'indent with spaces in place of tabs'
      : /duplicate|unique/iu.test(problem)
        ? 'keep one of the two'
        : 'write one `key: value` a line; put a value with special characters in quotes';
  return messageOf('keeper-notes', 'fatal', file, `not readable as YAML: ${problem.split('\n')[0]}`, {
    ...at,
    expected: 'YAML such as `newspaper: 许昌日报`',
    remedy,
  });
}

function issueMessages(
  issue: z.core.$ZodIssue,
  document: Document,
  lines: LineCounter,
  file: string,
  of: NotesOf,
): Message[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') {
    const key = path.filter((part) => !/^\d+$/u.test(part)).at(-1) ?? '';
    const at = offsetOf(document, path, 'value');
    const value = document.getIn(path) as unknown;
    const told =
      value === undefined ? 'is missing' : value === null ? 'has no value' : `can't be ${shown(value)}`;
    const happened =
      issue.code === 'custom' && issue.message !== 'Invalid input' ? issue.message : `“${key}” ${told}`;
    return [
      messageOf('keeper-notes', 'fatal', file, happened, {
        ...placeOf(lines, at),
        expected: expectedOf(key),
      }),
    ];
  }
  const allowed = keysAt(path, of);
  return issue.keys.map((key) => {
    const meant = closestMatch(key.toLowerCase(), allowed, { maxDistance: 2 });
    return messageOf('keeper-notes', 'fatal', file, `unknown key “${key}”`, {
      ...placeOf(lines, offsetOf(document, [...path, key], 'key')),
      expected: `one of ${allowed.join(', ')}`,
      remedy:
        key === 'archive' || key === 'files'
          ? `\`${key}:\` may stand only at the top of ${key === 'archive' ? 'the top folder’s baolan.yaml' : 'a baolan.yaml'}`
          : meant
            ? `did you mean “${meant}”?`
            : 'correct it, or take it out',
    });
  });
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : String(JSON.stringify(value) ?? value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
