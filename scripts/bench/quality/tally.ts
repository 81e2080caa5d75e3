import { QUALITY_ROWS, type QualityRow, type QualityValues } from '../../../src/domain/reading-quality.ts';

/** Counts for each row: hits, and what they are measured against. */
export class Tally {
  readonly #found = new Map<QualityRow, { hits: number; gold: number; read: number }>();
  readonly #right = new Map<QualityRow, { hits: number; of: number }>();

  /** So many of `gold` expected and `read` predicted items agree. */
  found(row: QualityRow, hits: number, gold: number, read: number): void {
    const sum = this.#found.get(row) ?? { hits: 0, gold: 0, read: 0 };
    this.#found.set(row, { hits: sum.hits + hits, gold: sum.gold + gold, read: sum.read + read });
  }

  right(row: QualityRow, hits: number | boolean, of = 1): void {
    const sum = this.#right.get(row) ?? { hits: 0, of: 0 };
    this.#right.set(row, { hits: sum.hits + Number(hits), of: sum.of + of });
  }

  /** The row's figure, 0 to 1; null where nothing was to be measured. */
  value(row: QualityRow): number | null {
    const found = this.#found.get(row);
    if (found) {
      const { hits, gold, read } = found;
      if (gold + read === 0) return null;
      return hits === 0 ? 0 : (2 * hits) / (gold + read);
    }
    const right = this.#right.get(row);
    return right && right.of > 0 ? right.hits / right.of : null;
  }

  values(): QualityValues {
    const values: QualityValues = {};
    for (const row of QUALITY_ROWS) {
      const value = this.value(row);
      if (value !== null) values[row] = value;
    }
    return values;
  }
}
