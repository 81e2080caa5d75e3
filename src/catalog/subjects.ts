import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { SubjectKind } from '../domain/subject.ts';
import { entitiesOf } from '../segment/entities/article-entities.ts';
import { LEAST_PRECISION, precisionByKind } from '../segment/entities/precision.ts';
import { tellingWords } from '../segment/telling-words.ts';
import { shownPart } from '../text/shown.ts';
import { inDictionaryScript, simplified } from '../text/simplified.ts';
import { articleText } from './article-text.ts';
import type { ArticleLink, ArticleSubjects, SubjectFacts } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { linkOf } from './neighbours.ts';
import { peopleOf } from './people.ts';
import { SubjectIndex } from './subject-index.ts';

const KEYWORDS = 5;
/** Keywords of a long text stand in its beginning. */
const LONGEST_READ = 3000;

interface Named {
  kind: SubjectKind;
  name: string;
  hasSign: boolean;
}
interface Seen {
  key: EditionKey;
  link: ArticleLink;
  subjects: Named[];
}

/** Persons, places, organisations and keywords: what each article speaks of, and the articles that speak of each. */
export class SubjectCollector implements Collector {
  readonly #seen: Seen[] = [];
  readonly #editions: EditionKey[] = [];
  /** Names that have a sign in some article. */
  readonly #known = new Set<string>();

  see({ edition, articles }: ParsedEdition): void {
    this.#editions.push(edition.key);
    for (const record of articles) {
      if (record.kind !== 'article' && record.kind !== 'caption') continue;
      const printed = articleText(record);
      // The segmenter knows simplified words only; the index shows what is printed.
      const text = inDictionaryScript(printed);
      const asShown = (name: string): string => shownPart(name, text, text === printed ? null : printed);
      const authors = peopleOf(record);
      const found = entitiesOf(text);
      const names = found.map(({ name }) => name);
      const entities = found
        .map((one) => ({ ...one, name: asShown(one.name) }))
        .filter(({ kind, name }) => kind !== 'person' || !authors.has(name));
      const { kicker, main, deck } = record.headline;
      const headline = [kicker, main, deck].join('\n');
      const words = tellingWords(
        { headline: text === printed ? headline : simplified(headline), text: text.slice(0, LONGEST_READ) },
        KEYWORDS,
        names,
      );
      const keywords = words.map((name) => ({
        kind: 'keyword' as const,
        name: asShown(name),
        hasSign: true,
      }));
      for (const { kind, name, hasSign } of entities) if (hasSign) this.#known.add(`${kind} ${name}`);
      this.#seen.push({
        key: edition.key,
        link: linkOf(edition.key, record),
        subjects: [...entities, ...keywords],
      });
    }
  }

  *files(): Iterable<CatalogFile> {
    const index = new SubjectIndex();
    for (const [article, seen] of this.#seen.entries()) {
      seen.subjects = seen.subjects.filter(
        ({ kind, name, hasSign }) => hasSign || this.#known.has(`${kind} ${name}`),
      );
      for (const { kind, name } of seen.subjects) index.add(kind, name, article);
    }
    const at = (article: number) => this.#seen[article] as Seen;
    yield* index.files(
      (article) => at(article).link,
      (article) => at(article).subjects,
    );
    const byEdition = Map.groupBy(this.#seen, ({ key }) => key);
    for (const key of this.#editions) {
      const content: Record<string, ArticleSubjects> = {};
      for (const { link, subjects } of byEdition.get(key) ?? []) {
        const ofArticle: ArticleSubjects = {};
        for (const { kind, name } of subjects) {
          const ofKind = ofArticle[kind] ?? [];
          ofArticle[kind] = ofKind;
          ofKind.push(index.link(kind, name));
        }
        if (subjects.length > 0) content[link.id] = ofArticle;
      }
      yield { path: `editions/${key}/subjects.json`, content };
    }
    const facts: SubjectFacts = {
      pages: index.counts,
      measured: precisionByKind(),
      leastPrecision: LEAST_PRECISION,
    };
    yield { path: 'subjects.json', content: facts };
  }
}
