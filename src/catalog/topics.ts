import type { ArticleRecord } from '../domain/article.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import { keywords } from '../segment/jieba.ts';
import { inDictionaryScript } from '../text/simplified.ts';
import type { ArticleLink, ArticleTopics } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';
import { linkOf } from './neighbours.ts';
import { sharedMarks, textMarks } from './text-marks.ts';

const WORDS_KEPT = 12;
const SIMILAR_SHOWN = 4;
const REPRINTS_SHOWN = 12;
/** Fewer shared telling words than this is chance. */
const SHARED_WORDS = 3;
/** Shorter texts tell too little. */
const SHORTEST = 60;
const LONGEST_READ = 3000;
/** A word in more articles than this tells nothing, and would make the work grow with the square of the archive. */
const COMMONEST = 400;

interface Seen {
  key: EditionKey;
  link: ArticleLink;
  words: { word: string; weight: number }[];
  marks: number[];
  partners: (string | undefined)[];
}

/** The articles that share most of an article's telling words, and where else the same text ran. */
export class TopicCollector implements Collector {
  readonly #seen: Seen[] = [];

  see({ edition, articles }: ParsedEdition): void {
    for (const record of articles) {
      const text = textOf(record);
      if (record.kind !== 'article' || text.length < SHORTEST) continue;
      this.#seen.push({
        key: edition.key,
        link: linkOf(edition.key, record),
        words: keywords(inDictionaryScript(text.slice(0, LONGEST_READ)), WORDS_KEPT).filter(({ word }) =>
          isTelling(word),
        ),
        marks: textMarks(text),
        partners: [record.continuation.to?.id, record.continuation.from?.id].map((id) => id ?? undefined),
      });
    }
  }

  *files(): Iterable<CatalogFile> {
    const byWord = index(this.#seen.map(({ words }) => words.map(({ word }) => word)));
    const byMark = index(this.#seen.map(({ marks }) => marks));
    const editions = Map.groupBy(this.#seen.entries(), ([, { key }]) => key);
    for (const [key, entries] of editions) {
      const topics: Record<string, ArticleTopics> = {};
      for (const [place, article] of entries) {
        const reprints = this.#reprints(place, byMark);
        topics[article.link.id] = {
          similar: this.#similar(place, byWord, new Set(reprints)).map((at) => this.#link(at)),
          reprints: reprints.slice(0, REPRINTS_SHOWN).map((at) => this.#link(at)),
        };
      }
      yield { path: `editions/${key}/topics.json`, content: topics };
    }
  }

  #link(place: number): ArticleLink {
    return (this.#seen[place] as Seen).link;
  }

  #similar(place: number, byWord: Map<string, number[]>, not: ReadonlySet<number>): number[] {
    const { words, partners, link } = this.#seen[place] as Seen;
    const scores = new Map<number, { shared: number; weight: number }>();
    for (const { word, weight } of words) {
      const holders = byWord.get(word) ?? [];
      if (holders.length > COMMONEST) continue;
      for (const other of holders) {
        const score = scores.get(other) ?? { shared: 0, weight: 0 };
        score.shared++;
        score.weight += weight / Math.log(2 + holders.length);
        scores.set(other, score);
      }
    }
    const ranked = [...scores]
      .filter(([other, { shared }]) => {
        const { id } = this.#link(other);
        return shared >= SHARED_WORDS && id !== link.id && !not.has(other) && !partners.includes(id);
      })
      .sort(([a, one], [b, two]) => two.shared - one.shared || two.weight - one.weight || a - b)
      .map(([other]) => other);
    const chosen: number[] = [];
    for (const other of ranked) {
      if (chosen.length === SIMILAR_SHOWN) break;
      // The parts of a jumped article, a column that runs every day, a text that ran twice are shown once.
      if (![place, ...chosen].some((shown) => this.#isSame(shown, other))) chosen.push(other);
    }
    return chosen;
  }

  #isSame(one: number, two: number): boolean {
    const [a, b] = [this.#seen[one] as Seen, this.#seen[two] as Seen];
    return a.link.title.text === b.link.title.text || sharedMarks(a.marks, b.marks);
  }

  #reprints(place: number, byMark: Map<number, number[]>): number[] {
    const { marks } = this.#seen[place] as Seen;
    const candidates = new Set(marks.flatMap((mark) => byMark.get(mark) ?? []));
    candidates.delete(place);
    return [...candidates]
      .filter((other) => sharedMarks(marks, (this.#seen[other] as Seen).marks))
      .sort((a, b) => a - b);
  }
}

function textOf({ headline, body }: ArticleRecord): string {
  return [headline.main ?? '', ...body.map(({ text }) => text)].join('\n');
}

/** Words of two Han characters or more; numbers, Latin and single characters tell little. */
function isTelling(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word);
}

function index<T>(lists: readonly (readonly T[])[]): Map<T, number[]> {
  const places = new Map<T, number[]>();
  for (const [place, list] of lists.entries()) {
    for (const one of new Set(list)) {
      const held = places.get(one);
      if (held) held.push(place);
      else places.set(one, [place]);
    }
  }
  return places;
}
