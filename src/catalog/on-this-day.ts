import type { ParsedEdition } from '../domain/parsed.ts';
import type { DayInHistory } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { leadTitle } from './lead-title.ts';

/** The editions of each day of the year over all years, oldest first. */
export class OnThisDayCollector implements Collector {
  readonly #days = new Map<string, DayInHistory[]>();

  see(parsed: ParsedEdition): void {
    const { edition, articles } = parsed;
    if (edition.date === null) return;
    const day = edition.date.slice(5);
    const editions = this.#days.get(day) ?? [];
    editions.push({
      key: edition.key,
      date: edition.date,
      newspaper: edition.newspaper,
      articles: articles.length,
      lead: leadTitle(parsed),
    });
    this.#days.set(day, editions);
  }

  *files(): Iterable<CatalogFile> {
    const days = [...this.#days].sort(([a], [b]) => (a < b ? -1 : 1));
    yield { path: 'on-this-day.json', content: days.map(([day]) => day) };
    for (const [day, editions] of days) {
      yield {
        path: `on-this-day/${day}.json`,
        content: editions.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      };
    }
  }
}
