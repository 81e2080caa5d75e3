import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../domain/message.ts';
import { fileKind } from './file-kind.ts';
import { fileTrouble } from './file-trouble.ts';
import { messageOf } from './message-of.ts';

/** A folder with what in it concerns us, names sorted by code unit. */
export interface WalkedFolder {
  /** Absolute, symbolic links resolved. */
  path: string;
  /** Relative to the folder where the walk began, `/` between; '' for that one. */
  relative: string;
  dumps: string[];
  notes: string[];
}

/** What a walk passed by: extensions with the number of files, `.pdf` → 12. */
export type PassedBy = Map<string, number>;

export interface Walk {
  folders: WalkedFolder[];
  passedBy: PassedBy;
  messages: Message[];
}

/**
 * Looks through a folder and those below it, in a fixed order. Hidden files, files about the folder (README) and
 * everything that is no text are passed by; a folder that was seen before (`seen`: real paths) is not entered again,
 * so that symbolic links can't lead in circles.
 */
export async function walkFolder(root: string, named: string, seen: Set<string>): Promise<Walk> {
  const walk: Walk = { folders: [], passedBy: new Map(), messages: [] };
  const waiting = [{ path: root, relative: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, relative } = next;
    try {
      const real = await realpath(path);
      if (seen.has(real)) {
        walk.messages.push(seenBefore(relative || named));
        continue;
      }
      seen.add(real);
      const entries = await readdir(real, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      const folder: WalkedFolder = { path: real, relative, dumps: [], notes: [] };
      const below: typeof waiting = [];
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const inner = {
          path: join(real, entry.name),
          relative: relative ? `${relative}/${entry.name}` : entry.name,
        };
        const type = await typeOf(entry, inner.path, inner.relative, walk.messages);
        if (type === 'folder') below.push(inner);
        if (type === 'file') await sort(entry.name, inner, folder, walk);
      }
      walk.folders.push(folder);
      waiting.push(...below.reverse());
    } catch (error) {
      walk.messages.push(fileTrouble('find-dumps', relative || named, error));
    }
  }
  return walk;
}

async function typeOf(
  entry: Dirent,
  path: string,
  relative: string,
  messages: Message[],
): Promise<'file' | 'folder' | 'other'> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const target = await stat(path);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
  } catch (error) {
    const { happened } = fileTrouble('find-dumps', relative, error);
    messages.push(
      messageOf('find-dumps', 'warning', relative, `a symbolic link leads nowhere: ${happened}`, {
        remedy: 'mend or remove the link',
      }),
    );
    return 'other';
  }
}

async function sort(
  name: string,
  { path, relative }: { path: string; relative: string },
  folder: WalkedFolder,
  walk: Walk,
): Promise<void> {
  const kind = fileKind(name);
  if (kind === 'notes') folder.notes.push(name);
  else if (kind === 'dump' || (kind === 'maybe' && (await looksLikeText(path)))) {
    if (/[\p{Cc}\uFFFD]/u.test(relative)) walk.messages.push(unspeakable(relative));
    else folder.dumps.push(name);
  } else if (kind === 'maybe' || kind === 'other') {
    const extension = /\.[^.]+$/u.exec(name)?.[0].toLowerCase() ?? 'without extension';
    walk.passedBy.set(extension, (walk.passedBy.get(extension) ?? 0) + 1);
  }
}

/** No control characters in its beginning, or a byte order mark before it. */
async function looksLikeText(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.subarray(0, bytesRead);
    const marked = /^(?:fffe|feff)/u.test(start.subarray(0, 2).toString('hex'));
    return bytesRead > 0 && (marked || !start.some((byte) => byte < 9 || (byte > 13 && byte < 32)));
  } finally {
    await handle.close();
  }
}

function seenBefore(relative: string): Message {
  return messageOf(
    'find-dumps',
    'warning',
    relative,
    'this folder was looked through before, by another path',
    {
      remedy: 'name each folder once; a symbolic link to a folder in the same archive is not needed',
    },
  );
}

function unspeakable(relative: string): Message {
  const shown = relative.replace(/[\p{Cc}\uFFFD]/gu, '?');
  return messageOf('find-dumps', 'fatal', shown, 'the name holds control characters or is not in UTF-8', {
    remedy: 'rename the file (`convmv` can do it for a whole folder)',
  });
}
