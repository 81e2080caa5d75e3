import { pinyin } from 'pinyin-pro';
import type { BylineRole } from '../domain/byline.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { EditionReporters, ReporterArticles, ReporterSummary } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { FolderNames } from './folder-names.ts';
import { linkOf } from './neighbours.ts';
import { peopleOf } from './people.ts';

type Work = ReporterArticles['works'][number];

/** Everybody named in a byline or under a photo, with roles and articles. One name is one page: two people of one name share it. */
export class ReporterCollector implements Collector {
  // `reporters/letter/A/` lists the names of one letter.
  readonly #folders = new FolderNames(['letter']);
  readonly #works = new Map<string, Work[]>();
  readonly #ofEdition = new Map<EditionKey, EditionReporters>();

  see({ edition, articles }: ParsedEdition): void {
    const names: EditionReporters = {};
    for (const record of articles) {
      const link = linkOf(edition.key, record);
      for (const [name, roles] of peopleOf(record)) {
        Object.defineProperty(names, name, {
          value: this.#folders.of(name),
          enumerable: true,
          configurable: true,
        });
        const works = this.#works.get(name) ?? [];
        works.push({ ...link, roles });
        this.#works.set(name, works);
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
      const newestFirst = works.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
      yield { path: `reporters/people/${summary.slug}.json`, content: { ...summary, works: newestFirst } };
    }
    everybody.sort((a, b) => compare(a.pinyin, b.pinyin) || compare(a.name, b.name));
    yield { path: 'reporters/index.json', content: everybody };
    for (const [key, names] of this.#ofEdition) {
      yield { path: `editions/${key}/reporters.json`, content: names };
    }
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

/** `杨伟峰` → `yang wei feng`, surnames read as surnames (单 shan). */
export function pinyinOf(name: string): string {
  return pinyin(name, { mode: 'surname', toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
