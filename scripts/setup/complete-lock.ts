/**
 * Completes package-lock.json after npm has written it (npm runs this as its `dependencies` hook).
 *
 * A registry that lacks a package for another platform makes npm leave it out of the lock file without a word, and
 * `npm ci` then refuses that lock file everywhere. So the entry is written here: version, platform, optional.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './lock-file.ts';

const file = join(import.meta.dirname, '..', '..', 'package-lock.json');
const before = readFileSync(file, 'utf8');
const after = completeLock(before);
if (after !== before) writeFileSync(file, after);
