// @ts-check
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Runs `work` while no other process of this machine holds `file`. Waits as long as the holder lives; takes over
 * from one that died. The file holds the holder's process number.
 * @template T
 * @param {string} file
 * @param {(text: string) => void} say
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, say, work) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let said = false; !take(mine, file); said = true) {
      const holder = holderOf(file);
      if (holder === null) continue;
      if (!isAlive(holder)) {
        takeAway(file, holder);
        continue;
      }
      if (!said)
        say(`process ${holder} is at the same work; waiting for it (delete ${file} if that is wrong)`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const release = () => rmSync(file, { force: true });
    process.once('exit', release);
    try {
      return await work();
    } finally {
      release();
      process.off('exit', release);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Making a link fails where the name is taken, and the file is never seen empty.
 * @param {string} mine
 * @param {string} file
 */
function take(mine, file) {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Removes a dead holder's lock; of two that try, one may take away what the other has just made, and gives it back.
 * @param {string} file
 * @param {number} holder
 */
function takeAway(file, holder) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderOf(aside) !== holder) take(aside, file);
  rmSync(aside, { force: true });
}
