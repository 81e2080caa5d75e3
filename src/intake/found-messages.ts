import type { Message } from '../domain/message.ts';
import { messageOf } from './message-of.ts';
import type { PassedBy } from './walk-folder.ts';

const EXPECTED = 'dumps: text files (.txt), one a page or an edition';

export function noDumps(path: string, passedBy: PassedBy): Message {
  const holds = passedBy.size > 0 ? ` (only ${counts(passedBy)})` : '';
  return messageOf('find-dumps', 'fatal', path, `the folder holds no dumps${holds}`, {
    expected: EXPECTED,
    remedy: passedBy.has('.pdf')
      ? 'extract the text first: `pdftotext FILE.pdf` or `mutool draw -F txt FILE.pdf`'
      : 'name the folder that holds them',
  });
}

export function passedByInfo(path: string, passedBy: PassedBy): Message[] {
  if (passedBy.size === 0) return [];
  return [messageOf('find-dumps', 'info', path, `passed by: ${counts(passedBy)}`, { expected: EXPECTED })];
}

export function noSuchDump(path: string, isFile: boolean): Message {
  const happened = isFile
    ? 'this YAML file tells about dumps and is none'
    : 'this is neither file nor folder';
  return messageOf('find-dumps', 'fatal', path, happened, { expected: EXPECTED, remedy: 'name the folder' });
}

export function sameNames(path: string, prefix: string): Message {
  const happened = `files here are called as in another folder; records name them “${prefix}…”`;
  return messageOf('find-dumps', 'warning', path, happened, { remedy: 'name the folder above both instead' });
}

export function takenBefore(file: string): Message {
  return messageOf(
    'find-dumps',
    'warning',
    file,
    'this file was named twice, or a symbolic link leads to it',
    {
      remedy: 'it is read once; name it once',
    },
  );
}

export function withheldDumps(path: string, count: number): Message {
  return messageOf(
    'keeper-notes',
    'fatal',
    path,
    `${count} dumps are not read: the YAML that speaks for them is wrong`,
    {
      expected: 'the keeper’s YAML without mistakes, because permanent ids hang on it',
      remedy: 'mend the YAML as told, then run it again',
    },
  );
}

export function secondArchive(path: string): Message {
  return messageOf(
    'keeper-notes',
    'warning',
    path,
    'another folder told about the archive before; that holds',
    {
      expected: '`archive:` in one baolan.yaml',
      remedy: 'keep it in one of them',
    },
  );
}

function counts(passedBy: PassedBy): string {
  return [...passedBy]
    .map(([extension, count]) => `${count} ${extension}`)
    .sort()
    .join(', ');
}
