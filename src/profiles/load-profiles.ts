import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../domain/message.ts';
import type { Profile } from '../domain/profile.ts';
import { messageOf } from '../intake/message-of.ts';
import { readProfile } from './read-profile.ts';

export const PROFILE_FILE = 'profile.yaml';

/** All profiles of a folder, by the names of theirs; a profile that can't be read is told and left out. */
export function loadProfiles(folder: string): { profiles: Profile[]; messages: Message[] } {
  const profiles: Profile[] = [];
  const messages: Message[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name, PROFILE_FILE);
    if (!entry.isDirectory() || !existsSync(path)) continue;
    const file = `${entry.name}/${PROFILE_FILE}`;
    const read = readProfile(readFileSync(path, 'utf8'), file);
    messages.push(...read.messages);
    if (read.profile === null) continue;
    if (read.profile.slug === entry.name) profiles.push(read.profile);
    else {
      messages.push(
        messageOf('profile', 'fatal', file, `the slug “${read.profile.slug}” is not the folder’s name`, {
          expected: `slug: ${entry.name}`,
          remedy: 'rename the folder or correct the slug',
        }),
      );
    }
  }
  return { profiles, messages };
}
