import type { EditionGroup } from './group-editions.ts';
import type { LoadedEdition } from './load-edition.ts';
import { type ContentRoot, editionFolder, shownPath } from './paths.ts';
import { storeError } from './store-error.ts';

/** Two editions of one day can't share a folder; the dumps of two papers, or twice the same dump, may claim to. */
export function refuseTwins(content: ContentRoot, group: EditionGroup): void {
  const keys = group.fresh.map(({ edition }) => edition.key);
  const twin = group.fresh.find(({ edition }, at) => keys.indexOf(edition.key) !== at);
  if (!twin) return;
  const files = group.fresh
    .filter(({ edition }) => edition.key === twin.edition.key)
    .flatMap(({ edition }) => edition.sources.map((source) => source.file));
  throw storeError(
    'edition-file',
    shownPath(content, editionFolder(twin.edition.key)),
    `two editions were found for this folder, in ${files.join(', ')}`,
    {
      expected: 'one edition of a newspaper a day',
      remedy: 'name the newspaper or the date of each in the YAML file beside the dumps',
    },
  );
}

/**
 * A run that brings only some of an edition's dumps says nothing of the articles in the others: rather than retire
 * those, it leaves the edition. A dump of which most articles were found again under another name was only renamed.
 */
export function refusePartial(
  content: ContentRoot,
  group: EditionGroup,
  old: readonly LoadedEdition[],
  retired: readonly string[],
): void {
  const given = new Set(group.fresh.flatMap(({ edition }) => edition.sources.map((source) => source.file)));
  for (const edition of old) {
    const absent = edition.articles.filter(({ record }) => !given.has(record.source.file));
    for (const file of new Set(absent.map(({ record }) => record.source.file))) {
      const inFile = absent.filter(({ record }) => record.source.file === file);
      const gone = inFile.filter(({ record, edited }) => edited || retired.includes(record.id));
      if (gone.length * 2 <= inFile.length) continue;
      throw storeError(
        'partial-edition',
        shownPath(content, editionFolder(edition.key)),
        `the dump ${file} of this edition was not among those parsed, so it stays as it was`,
        {
          expected: 'all dumps of an edition together',
          remedy: 'parse the whole folder; if the dump is gone for good, delete its articles here first',
        },
      );
    }
  }
}
