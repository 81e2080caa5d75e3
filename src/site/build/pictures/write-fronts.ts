import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Catalog } from '../../../catalog/read-catalog.ts';
import { editionPath } from '../../../domain/addresses.ts';
import type { EditionKey } from '../../../domain/ids.ts';
import { FRONT_FILE } from '../../links.ts';
import { stringsFor } from '../../strings/index.ts';
import { type FrontPicture, frontPicture } from './front-picture.ts';

/** Counts up when pictures are drawn in another way. */
const DRAWING = 1;

export interface FrontsReport {
  editions: number;
  /** How many had to be drawn; the others were there from an earlier build. */
  drawn: number;
}

/**
 * Puts a picture of its front page beside each edition's page. A picture is kept in `cache` under a digest of its
 * words and drawn only where it is not there; pictures that no edition wants any more leave the cache. The canvas is
 * loaded with the first picture that must be drawn.
 */
export async function writeFronts(
  site: string,
  catalog: Catalog,
  keys: readonly EditionKey[],
  cache: string,
): Promise<FrontsReport> {
  await mkdir(cache, { recursive: true });
  const { title, language } = catalog.archive();
  const strings = stringsFor(language);
  const ready = new Map<string, Promise<void>>();
  const waiting = [...keys];
  let drawn = 0;
  const make = async (front: FrontPicture, file: string): Promise<void> => {
    if (existsSync(file)) return;
    drawn += 1;
    await draw(front, file);
  };
  const work = async (): Promise<void> => {
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const front = frontPicture(catalog.records(key), title, strings);
      const file = join(cache, nameOf(front));
      const made = ready.get(file) ?? make(front, file);
      ready.set(file, made);
      await made;
      const target = join(site, editionPath(key), FRONT_FILE);
      // A second name for the same bytes where the disk can, else a copy.
      await link(file, target).catch(() => copyFile(file, target));
    }
  };
  // Drawing is the main thread's work, encoding that of threads beside it.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  for (const file of await readdir(cache)) if (!ready.has(join(cache, file))) await rm(join(cache, file));
  return { editions: keys.length, drawn };
}

function nameOf(front: FrontPicture): string {
  const digest = createHash('sha256').update(JSON.stringify([DRAWING, front]));
  return `${digest.digest('hex').slice(0, 32)}.jpg`;
}

async function draw(front: FrontPicture, file: string): Promise<void> {
  const { drawFront } = await import('./draw-front.ts');
  const coming = `${file}.${process.pid}`;
  await writeFile(coming, await drawFront(front));
  await rename(coming, file);
}
