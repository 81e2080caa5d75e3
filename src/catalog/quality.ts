import type { EditionKey } from '../domain/ids.ts';
import type { Severity } from '../domain/message.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { Quality } from './catalog.ts';
import type { CatalogFile, Collector } from './collector.ts';

const MOST_EDITIONS = 100;
/** The gravest first. */
const SEVERITIES: readonly Severity[] = ['fatal', 'warning', 'info'];

interface Doubt {
  severity: Severity;
  count: number;
  editions: EditionKey[];
}

/** Where the characters of all dumps ended, what the parser doubted and where, how the fields came to be known. */
export class QualityCollector implements Collector {
  readonly #account = { record: 0, mark: 0, furniture: 0, unclaimed: 0 };
  readonly #doubts = new Map<string, Doubt>();
  readonly #unclaimed: Quality['unclaimed'] = [];
  readonly #certainty: Quality['certainty'] = {};

  see({ edition, articles }: ParsedEdition): void {
    for (const place of ['record', 'mark', 'furniture', 'unclaimed'] as const) {
      this.#account[place] += edition.account[place];
    }
    if (edition.account.unclaimed > 0) {
      this.#unclaimed.push({ key: edition.key, characters: edition.account.unclaimed });
    }
    for (const { rule, severity } of edition.messages) {
      const doubt = this.#doubts.get(`${severity} ${rule}`) ?? { severity, count: 0, editions: [] };
      doubt.count++;
      if (doubt.editions.at(-1) !== edition.key && doubt.editions.length < MOST_EDITIONS) {
        doubt.editions.push(edition.key);
      }
      this.#doubts.set(`${severity} ${rule}`, doubt);
    }
    for (const record of articles) {
      for (const [field, certainty] of Object.entries(record.certainty)) {
        const counts = this.#certainty[field] ?? {};
        counts[certainty] = (counts[certainty] ?? 0) + 1;
        this.#certainty[field] = counts;
      }
    }
  }

  get characters(): number {
    return Object.values(this.#account).reduce((sum, count) => sum + count, 0);
  }

  *files(): Iterable<CatalogFile> {
    const rules = [...this.#doubts]
      .map(([name, doubt]) => ({ rule: name.slice(name.indexOf(' ') + 1), ...doubt }))
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count);
    const unclaimed = this.#unclaimed.toSorted((a, b) => b.characters - a.characters).slice(0, MOST_EDITIONS);
    const content: Quality = { account: this.#account, rules, unclaimed, certainty: this.#certainty };
    yield { path: 'quality.json', content };
  }
}
