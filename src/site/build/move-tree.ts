import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Moves everything in the folder `from` into the folder `to`, folder by folder where both have it, else whole; a file
 * that is in both is replaced. Works across disks. `from` is gone afterwards.
 */
export async function moveTree(from: string, to: string): Promise<void> {
  if (await moved(from, to)) return;
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await moveTree(source, target);
    else if (!(await moved(source, target))) await cp(source, target);
  }
  await rm(from, { recursive: true, force: true });
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOTEMPTY', 'EEXIST', 'EXDEV', 'EPERM', 'EISDIR', 'ENOTDIR'].includes(code)) return false;
    throw error;
  }
}
