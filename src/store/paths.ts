import { createHash } from 'node:crypto';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { articlePlace } from '../domain/addresses.ts';
import { EditionKey } from '../domain/ids.ts';
import { storeError } from './store-error.ts';

export const ARCHIVE_FILE = 'archive.yaml';
export const EDITION_FILE = 'edition.yaml';
export const DUMPS_FOLDER = 'dumps';
/** Stands behind the name of a file that a person edited: what the parser would have written. */
export const PROPOSED = '.proposed';

// No file system of today takes more than 255 bytes a name; the rest is for `.md.proposed` and the like.
const MAX_BYTES = 200;
const CUT_MARK = '%-';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a name
const UNSAFE = /[\u0000-\u001F\u007F<>:"|?*\\/%]|\p{Surrogate}/gu;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * One part of a path as a name that every file system takes and that can't climb: what is unsafe is percent-encoded
 * (`..` → `%2E%2E`, `con.txt` → `%63on.txt`), what is too long ends in a digest of the whole. Two names stay two.
 */
export function safeSegment(name: string): string {
  const safe = name
    .replace(UNSAFE, percent)
    .replace(/^\.|[. ]$/g, percent)
    .replace(WINDOWS_DEVICE, (device) => percent(device.slice(0, 1)) + device.slice(1));
  if (safe === '') return '%';
  if (Buffer.byteLength(safe) <= MAX_BYTES) return safe;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `${cutToBytes(safe, MAX_BYTES - CUT_MARK.length - digest.length)}${CUT_MARK}${digest}`;
}

/** The folder of an edition below `content/`, with `/` between its parts. */
export function editionFolder(key: EditionKey): string {
  return key.split('/').map(safeSegment).join('/');
}

/** The key that a folder stands for; null where it can't tell (no edition's folder, or a name that was cut). */
export function keyOfFolder(folder: string): EditionKey | null {
  if (folder.includes(CUT_MARK)) return null;
  const key = folder.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const result = EditionKey.safeParse(key);
  return result.success && editionFolder(result.data) === folder ? result.data : null;
}

/** `01-03.md`: page and number of the permanent id, as in the article's address. */
export function articleFileName(record: { id: string; page: number | null; order: number }): string {
  const { page, number } = articlePlace(record);
  return `${page}-${number}.md`;
}

/** Where a dump's text stands below `content/`. */
export function dumpPath(file: string): string {
  return [DUMPS_FOLDER, ...file.split('/').map(safeSegment)].join('/');
}

/** `content/` on this machine. `name` is how messages call it. */
export interface ContentRoot {
  name: string;
  /** Absolute, without symbolic links. */
  absolute: string;
}

/** Opens `content/`; null where there is none. Throws a StoreError where it is no folder. */
export async function openRoot(root: string): Promise<ContentRoot | null> {
  try {
    const absolute = await realpath(root);
    if ((await lstat(absolute)).isDirectory()) return { name: root, absolute };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw storeError('content-path', root, 'the folder of the archive cannot be opened', {}, error);
  }
  throw storeError('content-path', root, 'is a file', {
    expected: 'expected a folder',
    remedy: 'move it away, or name another folder',
  });
}

/** A path below `content/` as messages show it. */
export function shownPath(root: ContentRoot, relative: string): string {
  return path.posix.join(root.name.replaceAll('\\', '/'), relative);
}

/**
 * The absolute path of a file below `content/`, once it is sure that the way to it leads through real folders only
 * and ends at a plain file or at nothing. `checked` remembers the folders of one run. Throws a StoreError.
 */
export async function resolveInside(
  root: ContentRoot,
  relative: string,
  checked: Set<string>,
): Promise<string> {
  const parts = relative.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
    throw storeError('content-path', shownPath(root, relative), 'the path leaves its folder');
  }
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const isFile = depth === parts.length;
    const part = parts.slice(0, depth).join('/');
    if (!isFile && checked.has(part)) continue;
    const stat = await lstat(path.join(root.absolute, part)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw storeError('content-path', shownPath(root, part), 'cannot be opened', {}, error);
    });
    if (stat === null) break;
    if (isFile ? !stat.isFile() : !stat.isDirectory()) {
      throw storeError(
        'content-path',
        shownPath(root, part),
        `is ${stat.isSymbolicLink() ? 'a symbolic link' : 'in the way'}`,
        { expected: `expected a ${isFile ? 'file' : 'folder'} of the archive`, remedy: 'move it away' },
      );
    }
    if (!isFile) checked.add(part);
  }
  return path.join(root.absolute, ...parts);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function cutToBytes(text: string, bytes: number): string {
  let cut = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    cut += character;
  }
  return cut;
}
