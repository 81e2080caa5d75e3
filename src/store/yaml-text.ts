import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { Document, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type StoreRule, storeError } from './store-error.ts';

/** One form for all YAML of the store: no folded lines, so that editors which trim line ends change nothing. */
const STYLE = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;

/** Characters that a YAML stream must not hold as they are. */
const UNPRINTABLE = /[\x7F-\x84\x86-\x9F\uFEFF\uFFFE\uFFFF]/g;

/** Where a YAML text stands: the file's name for messages, and how many lines of the file come before it. */
export interface YamlPlace {
  file: string;
  rule: StoreRule;
  linesBefore: number;
}

/**
 * A plain value as YAML, keys in the order of the value. It is read back before it is given out; strings are all
 * quoted where the plain form would not come back the same. Throws a TypeError for a value that YAML can't hold.
 */
export function printYaml(value: object): string {
  const json = JSON.stringify(value);
  const plain = printDocument(new Document(value), {});
  if (readsAs(plain, json)) return plain;
  const quoted = printDocument(new Document(value), { defaultStringType: 'QUOTE_DOUBLE' }).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (readsAs(quoted, json)) return quoted;
  throw new TypeError('a value that YAML does not give back');
}

/** A YAML text with some of its top keys set to new values; comments and the form of the rest stay. */
export function updateYaml(text: string, values: Record<string, unknown>): string {
  const doc = parseDocument(text);
  for (const [key, value] of Object.entries(values)) doc.set(key, doc.createNode(value));
  return printDocument(doc, {});
}

/** Reads YAML by a schema. Throws a StoreError with the place of the first thing that is wrong, and what is allowed. */
export function readYaml<T extends z.ZodType>(schema: T, text: string, place: YamlPlace): z.output<T> {
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = faultPlace(text) ?? { line: error.mark.line + 1, column: error.mark.column + 1 };
    const said = {
      line: at.line + place.linesBefore,
      column: at.column,
      expected: 'expected YAML',
      remedy: 'mend the line; text with ": " or " #" in it, or a sign in front, wants quotes',
    };
    throw storeError(place.rule, place.file, `not YAML: ${error.reason}`, said, error);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // A wrong key is also a missing one; the wrong one is what a person can see.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = issue?.path ?? [];
  const name = path.length === 0 ? 'the file' : path.join('.');
  const unknownKeys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const at = placeOf(text, unknownKeys.length > 0 ? [...path, unknownKeys[0] ?? ''] : path);
  const remedy =
    unknownKeys.length > 0 && 'shape' in schema
      ? `allowed here: ${Object.keys(path.length === 0 ? (schema.shape as object) : {}).join(', ') || 'the keys of the schema'}`
      : 'mend the value, or delete the file to let the parser write it anew';
  throw storeError(
    place.rule,
    place.file,
    `${name}: ${issue?.message ?? 'not as the schema wants it'}`,
    {
      line: at.line + place.linesBefore,
      column: at.column,
      remedy,
    },
    result.error,
  );
}

function printDocument(doc: Document, options: { defaultStringType?: 'QUOTE_DOUBLE' }): string {
  visit(doc, {
    Pair: (_, pair) => {
      const isLines = isScalar(pair.key) ? pair.key.value === 'lines' : pair.key === 'lines';
      if (isLines && isSeq(pair.value)) pair.value.flow = true;
    },
  });
  return doc.toString({ ...STYLE, ...options });
}

function readsAs(text: string, json: string): boolean {
  try {
    return JSON.stringify(load(text, { schema: CORE_SCHEMA })) === json;
  } catch (error) {
    if (error instanceof YAMLException) return false;
    throw error;
  }
}

/** Where yaml, which says so better than js-yaml, sees the first fault; null where it sees none. */
function faultPlace(text: string): { line: number; column: number } | null {
  const at = parseDocument(text).errors[0]?.linePos?.[0];
  return at ? { line: at.line, column: at.col } : null;
}

/** The place of the node at a path, or of the nearest one above it that is there. */
function placeOf(text: string, path: readonly PropertyKey[]): { line: number; column: number } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length -= 1) {
    const node = keyNode(doc, path.slice(0, length));
    if (node?.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** The node of a path's last key where it is one of a map, else of its value. */
function keyNode(doc: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = path.length > 1 ? doc.getIn(path.slice(0, -1), true) : doc.contents;
  const last = path.at(-1);
  if (parent && typeof parent === 'object' && 'items' in parent && !isSeq(parent)) {
    const pairs = parent.items as { key: unknown }[];
    const pair = pairs.find((item) => isScalar(item.key) && item.key.value === last);
    if (pair && isNode(pair.key)) return pair.key;
  }
  const value = doc.getIn(path, true);
  return isNode(value) ? value : undefined;
}
