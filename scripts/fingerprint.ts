import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A step of work, the files that decide what comes of it, and the files that come of it. */
export interface Step {
  /** Where its fingerprint is kept. */
  record: string;
  /** Files and folders; a folder stands for all that is in it. */
  inputs: readonly string[];
  outputs: readonly string[];
}

/**
 * Does the work unless neither inputs nor outputs have changed since it was last done well. Work that fails or returns
 * false is done again next time.
 * @returns whether it was done
 */
export async function unlessUnchanged(step: Step, work: () => Promise<boolean>): Promise<boolean> {
  const now = () => fingerprint([...step.inputs, ...step.outputs]);
  if (existsSync(step.record) && readFileSync(step.record, 'utf8') === now()) return false;
  rmSync(step.record, { force: true });
  const inputs = fingerprint(step.inputs);
  const isWell = await work();
  // What changed under the work's hands is not what it was done with.
  if (isWell && fingerprint(step.inputs) === inputs) {
    mkdirSync(dirname(step.record), { recursive: true });
    writeFileSync(step.record, now());
  }
  return true;
}

/** A digest of names, sizes and times of change; it reads no file. */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const see = (path: string): void => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) {
      for (const name of readdirSync(path).sort()) see(join(path, name));
    } else {
      hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\n`);
    }
  };
  for (const path of paths) see(path);
  return hash.digest('hex');
}
