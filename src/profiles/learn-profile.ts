import type { DumpFile } from '../domain/dump-file.ts';
import { Slug } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { Profile } from '../domain/profile.ts';

/** A name is staff where it is printed as such, or read at least this often. */
const OFTEN = 2;
/** A label stands over stories of at least this many dumps. */
const REPEATED = 3;
const LONGEST_LABEL = 10;
const ADDRESS = /(?:@|www\.|https?:\/\/)(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu;

/** What the reading of a paper's dumps teaches of it, for a person to correct. */
export function learnProfile(
  name: string,
  slug: string,
  editions: readonly ParsedEdition[],
  dumps: readonly DumpFile[],
): Profile {
  const articles = editions.flatMap((parsed) => parsed.articles);
  const pages = editions.flatMap(({ edition }) => edition.pages);
  const furniture = editions.flatMap(({ edition }) => edition.furniture);
  const staff = new Map<string, number>();
  for (const { byline, captions } of articles) {
    for (const { name: one, role, certainty } of byline) {
      if (role === 'author' || role === 'correspondent') continue;
      add(staff, one, certainty === 'printed' ? OFTEN : 1);
    }
    for (const one of captions.flatMap(({ credit }) => credit)) add(staff, one, 1);
  }
  const labels = new Map<string, Set<string>>();
  const label = (text: string | null, file: string): void => {
    if (text === null || text.length > LONGEST_LABEL) return;
    labels.set(text, (labels.get(text) ?? new Set()).add(file));
  };
  for (const { headline, source } of articles) {
    label(headline.kicker, source.file);
    label(headline.main, source.file);
  }
  const columns = [
    ...furniture.filter(({ what }) => what === 'column-head').map(({ text }) => text),
    ...[...labels].filter(([, files]) => files.size >= REPEATED).map(([text]) => text),
  ];
  const hosts = furniture.flatMap(({ text }) =>
    [...text.matchAll(ADDRESS)].map(({ groups }) =>
      (groups?.host ?? '').toLowerCase().replace(/^www\./u, ''),
    ),
  );
  const codes = dumps.flatMap(({ facts }) => facts.paperCode?.toLowerCase() ?? []);
  return {
    name,
    slug: Slug.parse(slug),
    codes: distinct(codes).filter((code) => /^[a-z]{2,12}$/u.test(code)),
    sections: distinct(pages.flatMap(({ section }) => section ?? [])),
    columns: distinct(columns),
    hosts: distinct(hosts),
    staff: [...staff].filter(([, count]) => count >= OFTEN).map(([one]) => one),
  };
}

function add(counts: Map<string, number>, item: string, count: number): void {
  counts.set(item, (counts.get(item) ?? 0) + count);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
