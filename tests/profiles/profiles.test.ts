import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { PROFILES } from '../../scripts/root.ts';
import type { DumpFile } from '../../src/domain/dump-file.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import type { Profile } from '../../src/domain/profile.ts';
import { parseDumps } from '../../src/parse/parse-dumps.ts';
import { knownNames } from '../../src/profiles/known-names.ts';
import { loadProfiles } from '../../src/profiles/load-profiles.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';
import { Roster } from '../../src/segment/roster.ts';
import { splitNames } from '../../src/segment/split-names.ts';
import { dumpOf } from '../parse/reading.ts';

/** What a person read in a profile's sample. */
interface Expected {
  newspaper: string;
  dumps: string[];
  furniture: string[];
  names: string[];
}

const { profiles, messages } = loadProfiles(PROFILES);

function sampleOf({ slug }: Profile): Expected & { read: DumpFile[] } {
  const folder = join(PROFILES, slug);
  const expected = parseYaml(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Expected;
  const read = expected.dumps.map((path) => dumpOf(readFileSync(join(folder, path), 'utf8'), basename(path)));
  return { ...expected, read };
}

function furnitureOf(editions: readonly ParsedEdition[]): string[] {
  return [...new Set(editions.flatMap(({ edition }) => edition.furniture.map(({ text }) => text)))];
}

function namesOf(editions: readonly ParsedEdition[]): string[] {
  const articles = editions.flatMap((parsed) => parsed.articles);
  return [...new Set(articles.flatMap(({ byline }) => byline.map(({ name }) => name)))];
}

it('every profile can be read', () => {
  expect(messages).toEqual([]);
  expect(profiles.length).toBeGreaterThanOrEqual(2);
});

describe.each(profiles.map((profile) => [profile.name, profile] as const))('%s', (_, profile) => {
  const { read, newspaper, furniture, names } = sampleOf(profile);

  it('knows its sample by itself, without the rules for any newspaper', () => {
    const ports = { splitNames: knownNames(profile.staff ?? []), words: dictionaryWords };
    const { editions } = parseDumps(read, { ...ports, profileOf: () => profile, fallback: false });
    expect(furnitureOf(editions).sort()).toEqual([...furniture].sort());
    expect(namesOf(editions).sort()).toEqual([...names].sort());
  });

  it('reads its sample, with them', () => {
    const roster = new Roster();
    roster.learn(profile.staff ?? []);
    const { editions } = parseDumps(read, {
      splitNames,
      words: dictionaryWords,
      roster,
      profileOf: () => profile,
    });
    expect(editions.map(({ edition }) => edition.newspaper)).toEqual([newspaper]);
    expect(furnitureOf(editions)).toEqual(expect.arrayContaining(furniture));
    expect(namesOf(editions)).toEqual(expect.arrayContaining(names));
  });
});

it('without its profile the invented paper is read worse', () => {
  const profile = profiles.find(({ slug }) => slug === 'ljc') as Profile;
  const { read, furniture } = sampleOf(profile);
  const { editions } = parseDumps(read, { splitNames, words: dictionaryWords, roster: new Roster() });
  expect(editions.map(({ edition }) => edition.newspaper)).toEqual([null]);
  const missed = furniture.filter((text) => !furnitureOf(editions).includes(text));
  expect(missed).toEqual(expect.arrayContaining(['临江潮', '巷里巷外', '潮头评弹']));
});
