/** What a file may be, by its name. `maybe`: no extension, so that its first bytes must tell. `about`: README and the like. */
export type FileKind = 'dump' | 'maybe' | 'notes' | 'about' | 'hidden' | 'other';

const ABOUT =
  /^(?:readme|license|licence|copying|changelog|changes|authors|notice|makefile|sha\d*sums?|md5sums?)\b/iu;

export function fileKind(name: string): FileKind {
  if (name.startsWith('.') || name.endsWith('~')) return 'hidden';
  if (/\.ya?ml$/iu.test(name)) return 'notes';
  if (ABOUT.test(name)) return 'about';
  if (/\.(?:txt|text)$/iu.test(name)) return 'dump';
  return name.includes('.') ? 'other' : 'maybe';
}

/** `20200106_01.txt` → `20200106_01` */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/u, '');
}

/** Is it the keeper's YAML for a folder? */
export function isFolderNotes(name: string): boolean {
  return /^baolan\.ya?ml$/iu.test(name);
}
