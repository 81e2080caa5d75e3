import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ArticleRecord } from '../../../src/domain/article.ts';
import {
  QUALITY_ROWS,
  type QualityReport,
  type QualitySet,
  type QualityValues,
} from '../../../src/domain/reading-quality.ts';
import { ROOT } from '../../root.ts';
import { scoredFiles } from './gold.ts';
import { score } from './score.ts';

/** Measures what was read of a folder; null where no edition in it has a gold.json. */
export function measureQuality(folder: string, records: readonly ArticleRecord[]): QualitySet | null {
  const files = scoredFiles(folder, records);
  if (files.length === 0) return null;
  const { overall, styles } = score(files);
  const count = (side: 'gold' | 'read'): number => files.reduce((sum, file) => sum + file[side].length, 0);
  return {
    name: basename(folder),
    records: { gold: count('gold'), read: count('read') },
    overall: overall.values(),
    styles: [...styles].map(([style, tally]) => ({ style, rows: tally.values() })),
  };
}

/** The table as lines: a row a figure, the whole set first, then a column a style. */
export function qualityTable({ name, records, overall, styles }: QualitySet): string[] {
  const columns: { title: string; rows: QualityValues }[] = [
    { title: name, rows: overall },
    ...styles.map(({ style, rows }) => ({ title: style, rows })),
  ];
  const cell = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(4));
  const line = (head: string, cells: string[]): string =>
    head.padEnd(24) + cells.map((text) => text.slice(0, 9).padStart(10)).join('');
  return [
    `${name}: ${records.gold} records by hand, ${records.read} read`,
    line(
      '',
      columns.map(({ title }) => title),
    ),
    ...QUALITY_ROWS.map((row) =>
      line(
        row,
        columns.map(({ rows }) => cell(rows[row])),
      ),
    ),
  ];
}

/** Keeps the figures where the archive's quality page may read them. Returns the file. */
export function keepQuality(sets: readonly QualitySet[]): string {
  const file = join(ROOT, '.cache', 'bench', 'parse.json');
  mkdirSync(dirname(file), { recursive: true });
  const report: QualityReport = { at: new Date().toISOString(), commit: commit(), sets: [...sets] };
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  return file;
}

/** The commit that was measured; null outside a repository. */
function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
