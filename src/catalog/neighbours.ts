import { articlePath, editionPath, pagePath } from '../domain/addresses.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { ArticleLink, EditionLink, EditionPlace, Place } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { keyParts } from './edition-keys.ts';
import { titleOf } from './title.ts';

interface Seen {
  link: EditionLink;
  places: Place[];
  /** Ids of jump partners that are not in the edition itself. */
  wanted: string[];
}

/** Previous and next edition of the same newspaper, and jump partners that stand in another edition. */
export class NeighbourCollector implements Collector {
  readonly #editions: Seen[] = [];
  readonly #places = new Map<string, EditionKey>();
  readonly #links = new Map<string, ArticleLink>();

  see({ edition, articles }: ParsedEdition): void {
    const own = new Set<string>(articles.map(({ id }) => id));
    const addresses = new Map<string, string>();
    const wanted: string[] = [];
    for (const record of articles) {
      const path = articlePath(edition.key, record);
      const other = addresses.get(path) ?? this.#places.get(record.id);
      if (other !== undefined) {
        throw new Error(
          `edition ${edition.key}: record ${record.id} has the id or the address of ${other}; expected one record an address; parse the dumps again`,
        );
      }
      addresses.set(path, record.id);
      this.#places.set(record.id, edition.key);
      const { to, from } = record.continuation;
      const partners = [to?.id, from?.id].filter((id) => id != null && !own.has(id)) as string[];
      wanted.push(...partners);
      // A record with a partner elsewhere is itself somebody's partner elsewhere.
      if (partners.length > 0) {
        this.#links.set(record.id, linkOf(edition.key, record));
      }
    }
    this.#editions.push({
      link: { key: edition.key, date: edition.date },
      places: placesOf({ edition, articles }),
      wanted,
    });
  }

  *files(): Iterable<CatalogFile> {
    yield { path: 'editions.json', content: this.#editions.map(({ link }) => link.key) };
    for (const [index, { link, places, wanted }] of this.#editions.entries()) {
      const beside = (other: Seen | undefined) =>
        other && shelfOf(other.link.key) === shelfOf(link.key) ? other.link : null;
      const partners = wanted.flatMap((id) => {
        const found = this.#links.get(id);
        return found ? [[id, found] as const] : [];
      });
      const content: EditionPlace = {
        places,
        previous: beside(this.#editions[index - 1]),
        next: beside(this.#editions[index + 1]),
        partners: Object.fromEntries(partners),
      };
      yield { path: `editions/${link.key}/edition.json`, content };
    }
  }
}

/** The pages of an edition in printed order, the one whose number is unknown last. */
export function pageNumbers({ edition, articles }: ParsedEdition): (number | null)[] {
  const numbers = new Set([...edition.pages, ...articles].map(({ page }) => page));
  return [...numbers].sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}

function placesOf(parsed: ParsedEdition): Place[] {
  const { edition, articles } = parsed;
  return [
    { path: editionPath(edition.key) },
    ...pageNumbers(parsed).map((page) => ({ path: pagePath(edition.key, page), page })),
    ...articles.map((record) => ({
      path: articlePath(edition.key, record),
      page: record.page,
      article: record.id,
    })),
  ];
}

/** Neighbours are of one newspaper, and dated ones are not beside undated ones. */
function shelfOf(key: EditionKey): string {
  const { slug, date } = keyParts(key);
  return `${slug ?? ''}/${date === null ? 'undated' : 'dated'}`;
}

/** A record as other pages point to it. */
export function linkOf(key: EditionKey, record: ParsedEdition['articles'][number]): ArticleLink {
  return {
    id: record.id,
    path: articlePath(key, record),
    title: titleOf(record),
    newspaper: record.newspaper,
    date: record.date,
    page: record.page,
    pageLabel: record.pageLabel,
  };
}
