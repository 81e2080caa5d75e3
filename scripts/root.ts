import { join, resolve } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** A path as the user meant it: npm runs scripts in the project's folder, wherever the user stands. */
export function fromUser(path: string): string {
  const stands = process.cwd() === ROOT ? (process.env.INIT_CWD ?? ROOT) : process.cwd();
  return resolve(stands, path);
}

/** What is known of newspapers, a folder each. */
export const PROFILES = join(ROOT, 'src', 'profiles');
