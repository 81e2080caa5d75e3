import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ArchiveNotes } from '../domain/keeper-notes.ts';
import type { Message } from '../domain/message.ts';
import { fileKind, isFolderNotes, stemOf } from './file-kind.ts';
import { fileTrouble } from './file-trouble.ts';
import {
  noDumps,
  noSuchDump,
  passedByInfo,
  sameNames,
  secondArchive,
  takenBefore,
  withheldDumps,
} from './found-messages.ts';
import { type NotesScope, notesFor, scopeOf, unmetPatterns } from './notes-scope.ts';
import type { FoundDump } from './read-dump.ts';
import { type WalkedFolder, walkFolder } from './walk-folder.ts';

/** Dumps in a fixed order, what the keeper says about the archive, and everything that is wrong or odd. */
export interface Found {
  dumps: FoundDump[];
  archive: ArchiveNotes | null;
  messages: Message[];
}

/** What was named on the command line: a folder with those below it, or a folder of which one file is meant. */
interface Named {
  /** As typed, for messages. */
  path: string;
  /** Name of the folder. */
  name: string;
  folders: WalkedFolder[];
  /** One file of the folder is meant. */
  single: boolean;
}

/** What earlier paths of the command line gave, by real paths and by names in records. */
interface Seen {
  folders: Set<string>;
  dumps: Set<string>;
  files: Set<string>;
}

/**
 * Finds the dumps in files and folders, wherever these are, and reads the keeper's YAML beside them. Never throws for
 * what is in the folders. A dump that a wrong YAML file speaks for is left out, because its records' permanent ids
 * might hang on it; a fatal message says so.
 */
export async function findDumps(paths: readonly string[]): Promise<Found> {
  const found: Found = { dumps: [], archive: null, messages: [] };
  const seen: Seen = { folders: new Set(), dumps: new Set(), files: new Set() };
  for (const path of paths) {
    const named = await lookAt(path, seen, found.messages);
    if (named) await take(named, seen, found);
  }
  return found;
}

async function lookAt(path: string, seen: Seen, messages: Message[]): Promise<Named | null> {
  const absolute = resolve(path);
  try {
    const target = await stat(absolute);
    if (target.isDirectory()) {
      const { folders, passedBy, messages: more } = await walkFolder(absolute, path, seen.folders);
      messages.push(...more);
      if (
        !folders.some(({ dumps }) => dumps.length > 0) &&
        !more.some(({ severity }) => severity === 'fatal')
      )
        messages.push(noDumps(path, passedBy));
      else messages.push(...passedByInfo(path, passedBy));
      return { path, name: basename(absolute), folders, single: false };
    }
    if (target.isFile() && fileKind(basename(path)) !== 'notes') {
      const real = await realpath(dirname(absolute));
      const notes = (await readdir(real)).filter((name) => fileKind(name) === 'notes').sort();
      const mine = notes.filter((name) => isFolderNotes(name) || stemOf(name) === stemOf(basename(path)));
      const folder: WalkedFolder = { path: real, relative: '', dumps: [basename(path)], notes: mine };
      return { path, name: basename(real), folders: [folder], single: true };
    }
    messages.push(noSuchDump(path, target.isFile()));
  } catch (error) {
    messages.push(fileTrouble('find-dumps', path, error));
  }
  return null;
}

async function take({ path, name, folders, single }: Named, seen: Seen, found: Found): Promise<void> {
  const scopes = new Map<string, NotesScope>();
  const taken: FoundDump[] = [];
  let withheld = 0;
  for (const folder of folders) {
    scopes.set(folder.relative, await scopeOf(folder, found.messages));
    const chain = scopesAbove(folder.relative, scopes);
    for (const dump of folder.dumps) {
      const file = folder.relative ? `${folder.relative}/${dump}` : dump;
      const real = await realpath(join(folder.path, dump));
      const notes = notesFor(file, chain);
      if (notes === null) withheld += 1;
      else if (seen.dumps.has(real)) found.messages.push(takenBefore(file));
      else taken.push({ path: real, file, notes });
      seen.dumps.add(real);
    }
  }
  if (!single) found.messages.push(...[...scopes.values()].flatMap(unmetPatterns));
  if (withheld > 0) found.messages.push(withheldDumps(path, withheld));
  found.dumps.push(...tellApart(taken, name, seen, path, found.messages));
  const archive = scopes.get('')?.notes?.archive;
  if (archive && found.archive && !isDeepStrictEqual(archive, found.archive))
    found.messages.push(secondArchive(path));
  found.archive ??= archive ?? null;
}

/** The scopes of a folder and all above it, from the top down. */
function scopesAbove(relative: string, scopes: ReadonlyMap<string, NotesScope>): NotesScope[] {
  const parts = relative === '' ? [] : relative.split('/');
  const folders = ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
  return folders.flatMap((folder) => scopes.get(folder) ?? []);
}

/** Where another path gave a file of the same name, the folder's name goes in front of all of this one. */
function tellApart(
  dumps: FoundDump[],
  name: string,
  seen: Seen,
  path: string,
  messages: Message[],
): FoundDump[] {
  const collides = (prefix: string): boolean => dumps.some(({ file }) => seen.files.has(prefix + file));
  let prefix = '';
  for (let count = 1; collides(prefix); count += 1) prefix = count === 1 ? `${name}/` : `${name}-${count}/`;
  for (const { file } of dumps) seen.files.add(prefix + file);
  if (prefix === '') return dumps;
  messages.push(sameNames(path, prefix));
  return dumps.map((dump) => ({ ...dump, file: prefix + dump.file }));
}
