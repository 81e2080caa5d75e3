import type { Measured } from './measure.ts';

/** What a round of queries shows, all together. */
export interface RoundFigures {
  queries: number;
  recall: number;
  precision: number;
  /** Strings that are nowhere, and for how many of them nothing was found. */
  nowhere: number;
  nowhereNone: number;
  /** Kilobytes and milliseconds: median and 95th percentile. */
  kilobytes: [median: number, p95: number];
  milliseconds: [median: number, p95: number];
}

export interface StockFigures {
  /** Pages it was given before it ended or was ended; fewer than the articles where it took too much memory. */
  pages: number;
  seconds: number;
  memory: number;
  megabytesPer1000?: number;
  files?: number;
  first?: RoundFigures;
  next?: RoundFigures;
  quoted?: RoundFigures;
}

/** All that is measured of one size. */
export interface Figures {
  articles: number;
  build: {
    seconds: number;
    /** Seconds of processor time: these do not grow when others use the machine too. */
    processor?: number;
    memory: number;
    daySeconds: number;
    megabytesPer1000: number;
    files: number;
  };
  /** Over http: a page just opened, one query after the other, and each query once more. */
  first: RoundFigures;
  next: RoundFigures;
  again: RoundFigures;
  /** From a disk, one query after the other. */
  file: RoundFigures;
  stock?: StockFigures;
}

export function summarise(measured: readonly Measured[]): RoundFigures {
  const sum = (pick: (one: Measured) => number): number =>
    measured.reduce((total, one) => total + pick(one), 0);
  const share = (pick: (one: Measured) => number, p: number): number => {
    const sorted = measured.map(pick).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
  };
  const both = (pick: (one: Measured) => number): [number, number] => [
    rounded(share(pick, 0.5)),
    rounded(share(pick, 0.95)),
  ];
  const nowhere = measured.filter(({ kind }) => kind === 'nowhere');
  return {
    queries: measured.length,
    recall: fraction(
      sum(({ right }) => right),
      sum(({ truth }) => truth),
    ),
    precision: fraction(
      sum(({ right }) => right),
      sum(({ found }) => found),
    ),
    nowhere: nowhere.length,
    nowhereNone: nowhere.filter(({ found }) => found === 0).length,
    kilobytes: both(({ bytes }) => bytes / 1_000),
    milliseconds: both(({ milliseconds }) => milliseconds),
  };
}

/** Rounded down to four digits: 1 means that nothing at all was missed. */
function fraction(part: number, all: number): number {
  return all === 0 ? 1 : Math.floor((part / all) * 10_000) / 10_000;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
