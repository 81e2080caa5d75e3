import type { SubjectKind } from '../../domain/subject.ts';
import type { SubjectEvidence } from './found.ts';

/** How often a kind of evidence was right where a person looked. */
export interface Measured {
  kind: SubjectKind;
  evidence: SubjectEvidence;
  checked: number;
  right: number;
}

/** What is right less often than this is not shown. */
export const LEAST_PRECISION = 0.95;

/**
 * Names read one by one in their context, and how many of them were right: the name whole and no more, and of its
 * kind. `docs/subjects.md` tells how; `npm run bench -- subjects` draws such a sample.
 */
export const MEASURED: readonly Measured[] = [
  { kind: 'person', evidence: 'titled', checked: 50, right: 49 },
  { kind: 'person', evidence: 'addressed', checked: 47, right: 46 },
  { kind: 'person', evidence: 'speaking', checked: 45, right: 45 },
  { kind: 'person', evidence: 'described', checked: 50, right: 48 },
  { kind: 'person', evidence: 'listed', checked: 50, right: 50 },
  { kind: 'person', evidence: 'dotted', checked: 50, right: 49 },
  { kind: 'person', evidence: 'weak', checked: 45, right: 45 },
  { kind: 'place', evidence: 'listed', checked: 50, right: 48 },
  { kind: 'place', evidence: 'suffixed', checked: 45, right: 44 },
  { kind: 'place', evidence: 'chained', checked: 45, right: 43 },
  { kind: 'place', evidence: 'weak', checked: 50, right: 48 },
  { kind: 'organisation', evidence: 'known', checked: 45, right: 44 },
  { kind: 'organisation', evidence: 'seated', checked: 45, right: 43 },
  { kind: 'organisation', evidence: 'national', checked: 50, right: 49 },
  { kind: 'keyword', evidence: 'telling', checked: 100, right: 96 },
];

/** Whether the evidence was sure enough where it was measured. */
export function isShown({ kind, evidence }: Pick<Measured, 'kind' | 'evidence'>): boolean {
  const measured = MEASURED.find((one) => one.kind === kind && one.evidence === evidence);
  return measured !== undefined && measured.right / measured.checked >= LEAST_PRECISION;
}

/** Whether evidence stands by itself; what is `weak` needs another article. */
export function isSign({ evidence }: Pick<Measured, 'evidence'>): boolean {
  return evidence !== 'weak';
}

/** The sum over the evidence that is shown, kind by kind. */
export function precisionByKind(): { kind: SubjectKind; checked: number; right: number }[] {
  return [...Map.groupBy(MEASURED.filter(isShown), ({ kind }) => kind)].map(([kind, rows]) => ({
    kind,
    checked: rows.reduce((sum, { checked }) => sum + checked, 0),
    right: rows.reduce((sum, { right }) => sum + right, 0),
  }));
}
