import type { BylineRole } from '../domain/byline.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { EditionReporters, ReporterArticles, ReporterSummary } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { FolderNames } from './folder-names.ts';
import { countMonths } from './months.ts';
import { linkOf } from './neighbours.ts';
import { newestFirst } from './newest-first.ts';
import { peopleOf } from './people.ts';
import { byPinyin, pinyinOf } from './pinyin.ts';

/** Names that a page gives of those who wrote together with somebody. */
const TOGETHER = 24;

type Work = ReporterArticles['works'][number];

/** Everybody named in a byline or under a photo, with roles and articles. One name is one page: two people of one name share it. */
export class ReporterCollector implements Collector {
  // `reporters/letter/A/` lists the names of one letter, `reporters/by-count/` the busiest.
  readonly #folders = new FolderNames(['letter', 'by-count']);
  readonly #works = new Map<string, Work[]>();
  /** With whom a person stands in bylines, and how often. */
  readonly #beside = new Map<string, Map<string, number>>();
  readonly #ofEdition = new Map<EditionKey, EditionReporters>();

  see({ edition, articles }: ParsedEdition): void {
    const names: EditionReporters = {};
    for (const record of articles) {
      const link = linkOf(edition.key, record);
      const people = peopleOf(record);
      for (const [name, roles] of people) {
        Object.defineProperty(names, name, {
          value: this.#folders.of(name),
          enumerable: true,
          configurable: true,
        });
        const works = this.#works.get(name) ?? [];
        works.push({ ...link, roles });
        this.#works.set(name, works);
        if (people.size > 1) this.#count(name, people.keys());
      }
    }
    this.#ofEdition.set(edition.key, names);
  }

  get count(): number {
    return this.#works.size;
  }

  *files(): Iterable<CatalogFile> {
    const everybody: ReporterSummary[] = [];
    for (const [name, works] of this.#works) {
      const summary = this.#summary(name, works);
      everybody.push(summary);
      const content: ReporterArticles = {
        ...summary,
        months: countMonths(works),
        together: this.#together(name),
        works: works.toSorted(newestFirst),
      };
      yield { path: `reporters/people/${summary.slug}.json`, content };
    }
    everybody.sort(byPinyin);
    yield { path: 'reporters/index.json', content: everybody };
    for (const [key, names] of this.#ofEdition) {
      yield { path: `editions/${key}/reporters.json`, content: names };
    }
  }

  #count(name: string, people: Iterable<string>): void {
    const beside = this.#beside.get(name) ?? new Map<string, number>();
    this.#beside.set(name, beside);
    for (const other of people) if (other !== name) beside.set(other, (beside.get(other) ?? 0) + 1);
  }

  #together(name: string): ReporterArticles['together'] {
    return [...(this.#beside.get(name) ?? [])]
      .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
      .slice(0, TOGETHER)
      .map(([other, articles]) => ({ name: other, slug: this.#folders.of(other), articles }));
  }

  #summary(name: string, works: readonly Work[]): ReporterSummary {
    const roles: Partial<Record<BylineRole, number>> = {};
    for (const work of works) for (const role of work.roles) roles[role] = (roles[role] ?? 0) + 1;
    const dates = works.flatMap(({ date }) => date ?? []).sort();
    return {
      name,
      slug: this.#folders.of(name),
      pinyin: pinyinOf(name),
      articles: works.length,
      roles,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  }
}
