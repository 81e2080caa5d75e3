import { ENCODINGS } from '../domain/encodings.ts';
import { ArchiveNotes, FolderNotes, KeeperNotes, TopFolderNotes } from '../domain/keeper-notes.ts';

/** Whose notes: of the folder named on the command line, of one below it, or of one dump (`<stem>.yaml`). */
export type NotesOf = 'top' | 'folder' | 'dump';

/** What each key of the keeper's YAML wants, with an example. */
const EXPECTED: Readonly<Record<string, string>> = {
  newspaper: 'the paper’s name as printed, in quotes if it is a number: 许昌日报',
  profile: 'the name of a folder of src/profiles: xcrb',
  date: 'a day of the calendar, with hyphens: 2020-01-06',
  page: 'a whole number above 0, or a printed label: 3, A03',
  section: 'the printed name of the page: 要闻',
  encoding: `one of ${ENCODINGS.join(', ')}, gbk`,
  files: 'file names or globs, each with keys of its own: `"01.txt": {page: 1}`',
  archive: 'title, language, site and newspapers',
  title: 'the archive’s title',
  language: 'zh-CN or en',
  site: 'the address where the site will stand: https://archive.example.org/',
  newspapers: 'a list of newspapers, each with name and slug',
  name: 'the paper’s name as printed, or null',
  slug: 'small Latin letters, digits and hyphens, for addresses: qhrb',
};

export function expectedOf(key: string): string {
  return EXPECTED[key] ?? `keys and values: ${Object.keys(KeeperNotes.shape).join(', ')}`;
}

/** The keys that may stand at a place of the keeper's YAML. */
export function keysAt(path: readonly string[], of: NotesOf): string[] {
  if (path[0] === 'archive') return path.length > 1 ? ['name', 'slug'] : Object.keys(ArchiveNotes.shape);
  if (path[0] === 'files' || of === 'dump') return Object.keys(KeeperNotes.shape);
  return Object.keys((of === 'top' ? TopFolderNotes : FolderNotes).shape);
}
