import type { Message } from '../domain/message.ts';
import { messageOf } from './message-of.ts';

const TROUBLES: Readonly<Record<string, readonly [happened: string, remedy: string]>> = {
  ENOENT: [
    'there is no such file or folder',
    'check the path; a file name that is not UTF-8 must be renamed first',
  ],
  EACCES: ['it may not be read', 'give yourself the right to read it'],
  EPERM: ['it may not be read', 'give yourself the right to read it'],
  ELOOP: ['its symbolic links go round in a circle', 'remove the link'],
  ENAMETOOLONG: ['its name is too long', 'shorten the path'],
  EMFILE: ['too many files are open', 'close other programs and run it again'],
  EIO: ['the disk does not give it', 'copy it from elsewhere'],
};

/** A fatal message for an error of the file system. Other errors are thrown again. */
export function fileTrouble(rule: string, file: string, error: unknown): Message {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string') throw error;
  const [happened, remedy] = TROUBLES[code] ?? [`it can't be read (${code})`, 'see whether the disk is well'];
  return messageOf(rule, 'fatal', file, happened, { remedy });
}
