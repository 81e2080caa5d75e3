import type { PageNode } from '../dump-tree.ts';
import type { PageLine } from '../page-line.ts';
import { type EvidenceRow, NAT } from './evidence-row.ts';
import { knownBeforehand } from './known-beforehand.ts';
import { column, LABELS, type LineLabel } from './label-lines.ts';
import { lineEvidence } from './line-evidence.ts';
import { roomEvidence } from './room-evidence.ts';

/** Why a line has its label: against the label that came next, which evidence weighed how much. */
export interface LabelReason {
  label: LineLabel;
  rival: LineLabel;
  margin: number;
  /** Greatest say first; positive values speak for the label. */
  reasons: { name: string; value: number }[];
}

/** Weighs a line's evidence again, as it was weighed when the page was labelled; null for a line without a label. */
export function labelReasons(page: PageNode, line: PageLine): LabelReason | null {
  const at = page.labelled.findIndex(({ look }) => look.line === line);
  const item = page.labelled[at];
  if (!item) return null;
  const look = (k: number) => page.labelled[k]?.look ?? null;
  const before = at === 0 ? 'disp' : (page.labelled[at - 1]?.label ?? 'disp');
  const above = before === 'disp' ? null : look(at - 1);
  const evidence: EvidenceRow[] = [];
  const list = { add: (row: EvidenceRow) => evidence.push(...(row.sumOf ?? [row])) };
  lineEvidence(look(at - 1), item.look, look(at + 1), page.habits, list);
  knownBeforehand(look(at - 1), item.look, look(at + 1), page.habits, list);
  if (above) list.add(roomEvidence(above, item.look, before === 'start', page.habits));
  const mine = column(LABELS.indexOf(before), LABELS.indexOf(item.label));
  const rivals = LABELS.filter((label) => label !== item.label)
    .map((label) => ({ label, at: column(LABELS.indexOf(before), LABELS.indexOf(label)) }))
    .filter((rival) => rival.at >= 0)
    .map((rival) => ({ ...rival, sum: sumOf(evidence, rival.at) }))
    .sort((a, b) => b.sum - a.sum);
  const [rival] = rivals;
  if (!rival) return null;
  const reasons = evidence
    .map(({ name, weights }) => ({
      name,
      value: ((weights[mine] as number) - (weights[rival.at] as number)) / NAT,
    }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return {
    label: item.label,
    rival: rival.label,
    margin: (sumOf(evidence, mine) - rival.sum) / NAT,
    reasons,
  };
}

function sumOf(evidence: readonly EvidenceRow[], at: number): number {
  return evidence.reduce((sum, { weights }) => sum + (weights[at] as number), 0);
}
