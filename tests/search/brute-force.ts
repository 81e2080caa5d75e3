import type { ArticleRecord } from '../../src/domain/article.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { fold } from '../../src/search/format/normalise.ts';

/** The truth that search is held against: reads every article from its record, with nothing of the index in between. */
export class BruteForce {
  readonly #texts: { id: string; fields: string[] }[];

  constructor(editions: readonly ParsedEdition[]) {
    this.#texts = editions.flatMap(({ articles }) =>
      articles.map((article) => ({ id: article.id, fields: fieldsOf(article).map(fold) })),
    );
  }

  /** Ids of the articles that hold the string, sorted. */
  find(query: string): string[] {
    const folded = fold(query);
    return this.#texts
      .filter(({ fields }) => fields.some((field) => field.includes(folded)))
      .map(({ id }) => id)
      .sort();
  }

  /** A random piece of a random field, of so many folded units. */
  substring(random: () => number, length: number): string {
    for (;;) {
      const { fields } = this.#texts[Math.floor(random() * this.#texts.length)] as { fields: string[] };
      const field = fields[Math.floor(random() * fields.length)] ?? '';
      if (field.length < length) continue;
      const from = Math.floor(random() * (field.length - length + 1));
      const piece = field.slice(from, from + length);
      if (piece.isWellFormed()) return piece;
    }
  }
}

function fieldsOf(article: ArticleRecord): string[] {
  const { kicker, main, deck } = article.headline;
  return [
    kicker ?? '',
    main ?? '',
    deck ?? '',
    article.lead ?? '',
    article.body.map((block) => block.text).join(''),
    article.tail ?? '',
    ...article.captions.flatMap((caption) => [caption.text, ...caption.credit]),
    ...article.byline.map((person) => person.name),
  ];
}
