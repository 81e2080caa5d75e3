import type { EntityKind } from '../../domain/subject.ts';
import type { EntityEvidence } from './found.ts';

/** How often a kind of evidence was right where a person looked. */
export interface Measured {
  kind: EntityKind;
  evidence: EntityEvidence;
  checked: number;
  right: number;
}

/** What is right less often than this is not shown. */
export const LEAST_PRECISION = 0.95;

/**
 * Names read one by one in their context, and how many of them were right: the name whole and no more, and of its
 * kind. `docs/subjects.md` tells how the sample was taken; `npm run bench -- subjects` takes such a sample.
 */
export const MEASURED: readonly Measured[] = [{ kind: 'person', evidence: 'titled', checked: 0, right: 0 }];

/** Whether the evidence was sure enough where it was measured. */
export function isShown({ kind, evidence }: Pick<Measured, 'kind' | 'evidence'>): boolean {
  const measured = MEASURED.find((one) => one.kind === kind && one.evidence === evidence);
  return measured !== undefined && measured.right / measured.checked >= LEAST_PRECISION;
}

/** Whether evidence stands by itself; what is `weak` needs another article. */
export function isSign({ evidence }: Pick<Measured, 'evidence'>): boolean {
  return evidence !== 'weak';
}
