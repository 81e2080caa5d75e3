import { closestMatch } from 'leven';
import { LineCounter, parseDocument } from 'yaml';
import type { Message } from '../domain/message.ts';
import { Profile } from '../domain/profile.ts';
import { messageOf } from '../intake/message-of.ts';
import { offsetOf, placeOf } from '../intake/yaml-places.ts';

/** A profile as read; null where a fatal message says why. */
export interface ReadProfile {
  profile: Profile | null;
  messages: Message[];
}

const KEYS = Object.keys(Profile.shape);
const EXPECTED: Readonly<Record<string, string>> = {
  name: 'the paper’s name as printed: 许昌日报',
  slug: 'small Latin letters, digits and hyphens: xcrb',
  codes: 'a list of small Latin letters as in names of files: [xcrb]',
  hosts: 'a list of hosts without http: [example.com]',
};
const A_LIST = 'a list of words as printed, one after each “- ”';

/** Reads a profile's YAML. Every wrong key or value is a fatal message with its line and column. */
export function readProfile(text: string, file: string): ReadProfile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const refuse = (messages: Message[]): ReadProfile => ({ profile: null, messages });
  if (document.errors.length > 0) {
    return refuse(
      document.errors.map(({ message, pos }) =>
        messageOf('profile', 'fatal', file, `not readable as YAML: ${message.split('\n')[0]}`, {
          ...placeOf(lines, pos[0]),
          expected: 'YAML such as `name: 许昌日报`',
          remedy: 'write one `key: value` a line, lists as `- word`, a line each',
        }),
      ),
    );
  }
  const parsed = Profile.safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
  if (parsed.success) return { profile: parsed.data, messages: [] };
  return refuse(
    parsed.error.issues.flatMap((issue) => {
      const path = issue.path.map(String);
      if (issue.code !== 'unrecognized_keys') {
        const [key = ''] = path;
        return [
          messageOf('profile', 'fatal', file, problemOf(key, document.getIn(path)), {
            ...placeOf(lines, offsetOf(document, path, 'value')),
            expected: EXPECTED[key] ?? A_LIST,
          }),
        ];
      }
      return issue.keys.map((key) => {
        const meant = closestMatch(key.toLowerCase(), KEYS, { maxDistance: 2 });
        return messageOf('profile', 'fatal', file, `unknown key “${key}”`, {
          ...placeOf(lines, offsetOf(document, [key], 'key')),
          expected: `one of ${KEYS.join(', ')}`,
          remedy: meant ? `did you mean “${meant}”?` : 'correct it, or take it out',
        });
      });
    }),
  );
}

function problemOf(key: string, value: unknown): string {
  if (key === '') return 'this is no list of keys and values';
  if (value === undefined) return `“${key}” is missing`;
  return value === null ? `“${key}” has no value` : `“${key}” can't be “${String(value).slice(0, 60)}”`;
}
