import type { NameReading, RosterView } from '../domain/names.ts';

/**
 * The names that one paper prints, with how often each was seen. Learned from names that separators tell apart;
 * read again, it helps to split those that are printed without.
 */
export class Roster implements RosterView {
  readonly #counts = new Map<string, number>();
  #total = 0;
  #revision = 0;

  /** Counts each name once more. */
  learn(names: Iterable<string>): void {
    for (const name of names) this.#add(name, 1);
  }

  /** Learns the names of a reading that were printed as such; inferred ones would only confirm themselves. */
  learnReading(reading: NameReading): void {
    this.learn(reading.names.filter((read) => read.certainty === 'printed').map((read) => read.name));
  }

  has(name: string): boolean {
    return this.#counts.has(name);
  }

  count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  get size(): number {
    return this.#counts.size;
  }

  get total(): number {
    return this.#total;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Names by code point, so that a roster written twice is the same file. */
  toJSON(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** @throws TypeError where `value` is not what {@link toJSON} gives. */
  static fromJSON(value: unknown): Roster {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new TypeError('a roster is an object of names and counts');
    }
    const roster = new Roster();
    for (const [name, count] of Object.entries(value)) {
      if (name === '' || !Number.isSafeInteger(count) || count < 1) {
        throw new TypeError(`roster: the count of “${name}” must be a whole number above 0`);
      }
      roster.#add(name, count);
    }
    return roster;
  }

  #add(name: string, count: number): void {
    if (name === '') return;
    this.#counts.set(name, this.count(name) + count);
    this.#total += count;
    this.#revision += 1;
  }
}
