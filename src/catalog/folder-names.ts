const MOST_BYTES = 120;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Gives every name a folder name of its own: the name itself wherever a disk, a zip and an address can carry it
 * (`杨伟峰`), else with `-` for what they cannot. A name that would share another's folder, also on disks that take
 * A for a, gets `-2`, `-3`, …: the name seen first keeps the plain form, so that an address stays when names are added.
 */
export class FolderNames {
  readonly #given = new Map<string, string>();
  readonly #taken: Set<string>;

  /** `reserved` are folders that stand there already, in lower case. */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  of(name: string): string {
    const known = this.#given.get(name);
    if (known !== undefined) return known;
    const plain = safeFolderName(name);
    let folder = plain;
    for (let next = 2; this.#taken.has(folder.toLowerCase()); next++) folder = `${plain}-${next}`;
    this.#taken.add(folder.toLowerCase());
    this.#given.set(name, folder);
    return folder;
  }
}

/** The name with every run of characters that is not a letter, digit, mark or middle dot replaced by one `-`. */
export function safeFolderName(name: string): string {
  const letters = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}·•]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = cutToBytes(letters, MOST_BYTES);
  if (short === '') return 'unnamed';
  // Numbers are the folders of a list's further pages.
  return RESERVED_ON_WINDOWS.test(short) || /^\d+$/.test(short) ? `${short}-` : short;
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
