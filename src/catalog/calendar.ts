import type { Newspaper } from '../domain/archive.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { CalendarDay, CalendarYear, CatalogNewspaper, UndatedEdition } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { keyParts } from './edition-keys.ts';
import { leadTitle } from './lead-title.ts';
import { usualWeekdays } from './weekdays.ts';

interface Shelf {
  newspaper: Newspaper;
  prefix: string;
  days: CalendarDay[];
  undated: UndatedEdition[];
}

/** Years, months and days of each newspaper; `newspapers()` is what `archive.json` tells of them. */
export class CalendarCollector implements Collector {
  readonly #shelves: Shelf[];

  constructor(newspapers: readonly Newspaper[]) {
    this.#shelves = newspapers.map((newspaper, index) => ({
      newspaper,
      prefix: index === 0 ? '' : `${newspaper.slug}/`,
      days: [],
      undated: [],
    }));
  }

  see(parsed: ParsedEdition): void {
    const { edition, articles } = parsed;
    const { slug, date, stem } = keyParts(edition.key);
    const shelf = this.#shelves.find(({ prefix }) => prefix === (slug === null ? '' : `${slug}/`));
    if (!shelf) {
      throw new Error(
        `edition ${edition.key}: its newspaper is not in archive.yaml; expected one with slug ${slug ?? '(the first)'}; add it there`,
      );
    }
    const facts = {
      key: edition.key,
      newspaper: edition.newspaper,
      pages: edition.pages.length,
      articles: articles.length,
      lead: leadTitle(parsed),
    };
    if (date !== null) shelf.days.push({ date, ...facts });
    else shelf.undated.push({ stem: stem ?? edition.key, ...facts });
  }

  newspapers(): CatalogNewspaper[] {
    return this.#shelves.map(({ newspaper, prefix, days, undated }) => ({
      name: newspaper.name,
      slug: newspaper.slug,
      prefix,
      first: days[0]?.date ?? null,
      last: days.at(-1)?.date ?? null,
      editions: days.length + undated.length,
      articles: [...days, ...undated].reduce((sum, { articles }) => sum + articles, 0),
      months: [...new Set(days.map(({ date }) => date.slice(0, 7)))],
      undated: undated.length,
      latest: days.at(-1)?.key ?? undated.at(-1)?.key ?? null,
    }));
  }

  *files(): Iterable<CatalogFile> {
    for (const { newspaper, days, undated } of this.#shelves) {
      for (const [year, ofYear] of Map.groupBy(days, ({ date }) => date.slice(0, 4))) {
        yield {
          path: `calendar/${newspaper.slug}/${year}.json`,
          content: calendarYear(Number(year), ofYear),
        };
      }
      if (undated.length > 0) yield { path: `undated/${newspaper.slug}.json`, content: undated };
    }
  }
}

function calendarYear(year: number, days: CalendarDay[]): CalendarYear {
  return { year, days, usualWeekdays: usualWeekdays(days.map(({ date }) => date)) };
}

/** Finds an edition's newspaper in `archive.json`. */
export function newspaperOf(newspapers: readonly CatalogNewspaper[], key: EditionKey): CatalogNewspaper {
  const { slug } = keyParts(key);
  const found = newspapers.find(({ prefix }) => prefix === (slug === null ? '' : `${slug}/`));
  if (!found) throw new Error(`the catalog has no newspaper for edition ${key}; build the catalog again`);
  return found;
}
