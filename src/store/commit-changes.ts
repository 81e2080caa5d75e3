import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { type ContentRoot, resolveInside, shownPath } from './paths.ts';
import { storeError } from './store-error.ts';

/** A file below `content/` and its new text; null takes the file away. */
export interface Change {
  path: string;
  text: string | null;
}

const STAGING = '.staging-';
const STALE_AFTER_MS = 600_000;
const AT_ONCE = 8;

/**
 * Makes all changes or, where a file can't be written, none: every text goes to a staging folder on the same file
 * system first, and is renamed into its place, in the order given, when all are written. Removals come
 * last. Throws a StoreError that names the file.
 */
export async function commitChanges(
  root: ContentRoot,
  changes: readonly Change[],
  checked: Set<string>,
): Promise<void> {
  if (changes.length === 0) return;
  const targets = new Map<Change, string>();
  for (const change of changes) {
    targets.set(change, await resolveInside(root, change.path, checked));
  }
  const staging = path.join(root.absolute, `${STAGING}${randomBytes(6).toString('hex')}`);
  const writes = changes.filter((change) => change.text !== null);
  let current = changes[0]?.path ?? '';
  try {
    await mkdir(staging);
    await inBatches([...writes.entries()], async ([index, change]) => {
      current = change.path;
      // Waiting for the disk is most of the time of a first run. What is new can be parsed again if the power fails
      // (an empty article counts as none), what replaces something must not be lost.
      const waits = change.path.endsWith('.yaml') || existsSync(targets.get(change) ?? '');
      await writeStaged(path.join(staging, String(index)), change.text ?? '', waits);
    });
    for (const folder of new Set(changes.map((change) => path.dirname(targets.get(change) ?? '')))) {
      current = path.relative(root.absolute, folder);
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    }
    for (const [index, change] of writes.entries()) {
      current = change.path;
      await rename(path.join(staging, String(index)), targets.get(change) ?? '');
    }
    for (const change of changes.filter(({ text }) => text === null)) {
      current = change.path;
      await unlink(targets.get(change) ?? '').catch(ignore('ENOENT'));
      await removeEmptyFolders(root, path.dirname(change.path));
    }
  } catch (error) {
    const said = {
      remedy: 'see that the folder can be written and the disk has room; what was there before stays',
    };
    throw storeError('write-content', shownPath(root, current), 'cannot be written', said, error);
  } finally {
    await rm(staging, { recursive: true, force: true });
    checked.clear();
  }
}

/** Makes sure, by doing so, that something can be written into `content/`. Throws a StoreError. */
export async function probeWritable(root: ContentRoot): Promise<void> {
  const probe = path.join(root.absolute, `${STAGING}${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(probe);
    await rmdir(probe);
  } catch (error) {
    const said = { remedy: 'see that the folder can be written; nothing was changed' };
    throw storeError('write-content', root.name, 'cannot be written', said, error);
  }
}

/** Takes away staging folders that a run which was killed left behind. */
export async function removeStaleStaging(root: ContentRoot): Promise<void> {
  for (const entry of await readdir(root.absolute, { withFileTypes: true })) {
    if (!entry.isDirectory() || !entry.name.startsWith(STAGING)) continue;
    const folder = path.join(root.absolute, entry.name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > STALE_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}

async function writeStaged(file: string, text: string, waitsForDisk: boolean): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    if (waitsForDisk) await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < items.length; first += AT_ONCE) {
    await Promise.all(items.slice(first, first + AT_ONCE).map(work));
  }
}

async function removeEmptyFolders(root: ContentRoot, folder: string): Promise<void> {
  for (let at = folder; at !== '.' && at !== ''; at = path.posix.dirname(at)) {
    try {
      await rmdir(path.join(root.absolute, at));
    } catch (error) {
      ignore('ENOTEMPTY', 'EEXIST', 'ENOENT')(error as NodeJS.ErrnoException);
      return;
    }
  }
}

function ignore(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
