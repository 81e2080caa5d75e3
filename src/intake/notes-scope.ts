import { readFile } from 'node:fs/promises';
import { join, matchesGlob } from 'node:path';
import type { KeeperNotes, TopFolderNotes } from '../domain/keeper-notes.ts';
import type { Message } from '../domain/message.ts';
import { isFolderNotes, stemOf } from './file-kind.ts';
import { fileTrouble } from './file-trouble.ts';
import type { NotesOf } from './keeper-keys.ts';
import { type ReadNotes, readNotes } from './keeper-notes.ts';
import { messageOf } from './message-of.ts';
import type { Place } from './place.ts';
import { strictDecode } from './strict-decode.ts';
import type { WalkedFolder } from './walk-folder.ts';

/** The keeper's YAML of one folder, and of single dumps in it. */
export interface NotesScope {
  /** Relative path of the folder; '' for the top. */
  folder: string;
  /** The YAML file as messages name it. */
  file: string;
  notes: TopFolderNotes | null;
  patterns: ReadonlyMap<string, Place>;
  /** Patterns of `files:` that met a dump. */
  met: Set<string>;
  /** By the dump's stem; null where the YAML is wrong. */
  single: Map<string, KeeperNotes | null>;
}

const LARGEST = 1_000_000;

/** Reads all YAML files of a walked folder. */
export async function scopeOf(folder: WalkedFolder, messages: Message[]): Promise<NotesScope> {
  const within = (name: string): string => (folder.relative ? `${folder.relative}/${name}` : name);
  const scope: NotesScope = {
    folder: folder.relative,
    file: within('baolan.yaml'),
    notes: {},
    patterns: new Map(),
    met: new Set(),
    single: new Map(),
  };
  const stems = new Set(folder.dumps.map(stemOf));
  let own: string | null = null;
  for (const name of folder.notes) {
    const file = within(name);
    if (isFolderNotes(name)) {
      if (own !== null) messages.push(twoOf(own, file));
      const of = folder.relative === '' ? 'top' : 'folder';
      const { notes, patterns } = await readYaml(join(folder.path, name), file, of, messages);
      Object.assign(scope, { file, patterns, notes: own === null ? notes : null });
      own = name;
    } else if (stems.has(stemOf(name))) {
      scope.single.set(stemOf(name), (await readYaml(join(folder.path, name), file, 'dump', messages)).notes);
    } else messages.push(nobodys(file, stemOf(name)));
  }
  return scope;
}

/**
 * What the scopes from the top down to the dump's folder say about a dump: nearer goes before farther, `files:`
 * before the folder's own keys, the dump's own YAML before all. Null where one of them is wrong.
 */
export function notesFor(dump: string, scopes: readonly NotesScope[]): KeeperNotes | null {
  let told: KeeperNotes = {};
  for (const scope of scopes) {
    if (scope.notes === null) return null;
    const { files, archive: _, ...own } = scope.notes;
    told = { ...told, ...own };
    const inside = scope.folder === '' ? dump : dump.slice(scope.folder.length + 1);
    for (const [pattern, notes] of Object.entries(files ?? {})) {
      if (!meets(inside, pattern)) continue;
      scope.met.add(pattern);
      told = { ...told, ...notes };
    }
  }
  const single = scopes.at(-1)?.single.get(stemOf(dump.slice(dump.lastIndexOf('/') + 1)));
  return single === null ? null : { ...told, ...single };
}

/** Patterns of `files:` that no dump met. */
export function unmetPatterns(scope: NotesScope): Message[] {
  const unmet = Object.keys(scope.notes?.files ?? {}).filter((pattern) => !scope.met.has(pattern));
  return unmet.map((pattern) =>
    messageOf('keeper-notes', 'warning', scope.file, `“${pattern}” under \`files:\` meets no dump`, {
      ...scope.patterns.get(pattern),
      expected: 'a dump’s name, or a glob, relative to this folder',
      remedy: 'correct the name, or take the entry out',
    }),
  );
}

/** A pattern without `/` speaks of names in the folder and below, one with `/` of paths. */
function meets(path: string, pattern: string): boolean {
  const subject = pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
  return subject === pattern || matchesGlob(subject, pattern);
}

async function readYaml(path: string, file: string, of: NotesOf, messages: Message[]): Promise<ReadNotes> {
  const nothing: ReadNotes = { notes: null, patterns: new Map(), messages: [] };
  try {
    const bytes = await readFile(path);
    const text = bytes.length > LARGEST ? null : strictDecode(bytes, 'utf-8');
    if (text === null) {
      messages.push(
        messageOf(
          'keeper-notes',
          'fatal',
          file,
          bytes.length > LARGEST ? 'the file is too large' : 'this is not UTF-8',
          {
            expected: 'a small YAML file in UTF-8',
            remedy: 'save it as UTF-8',
          },
        ),
      );
      return nothing;
    }
    const read = readNotes(text, file, of);
    messages.push(...read.messages);
    return read;
  } catch (error) {
    messages.push(fileTrouble('keeper-notes', file, error));
    return nothing;
  }
}

function twoOf(first: string, second: string): Message {
  return messageOf('keeper-notes', 'fatal', second, `the folder has ${first} too`, {
    expected: 'one baolan.yaml a folder',
    remedy: 'put the keys of both into baolan.yaml',
  });
}

function nobodys(file: string, stem: string): Message {
  return messageOf('keeper-notes', 'warning', file, `no dump is called ${stem}, so nothing heeds this file`, {
    expected: 'baolan.yaml, or a dump’s name with .yaml',
    remedy: 'rename it, or remove it',
  });
}
