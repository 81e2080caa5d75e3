import type { EvidenceRow } from './evidence-row.ts';
import { knownBeforehand } from './known-beforehand.ts';
import { lineEvidence } from './line-evidence.ts';
import type { LineLook } from './line-look.ts';
import type { PageHabits } from './page-habits.ts';

/** `start`: begins a paragraph · `cont`: continues it · `disp`: displayed (headline, subheading, byline). */
export type LineLabel = 'start' | 'cont' | 'disp';

export interface LabelledLine {
  look: LineLook;
  label: LineLabel;
  /** By how much the label is better than the best other one for this line, given its neighbours' labels. */
  margin: number;
}

export const LABELS: readonly LineLabel[] = ['start', 'cont', 'disp'];
const START = 0;
const DISP = 2;
/** Column of the weights for a displayed line after another. */
const DISP_TOO = 4;
/** The column of the table of weights for a label after another; -1 where the one can't follow the other. */
export function column(previous: number, label: number): number {
  if (previous === DISP) return label === START ? 3 : label === DISP ? DISP_TOO : -1;
  return label;
}

/** The best sequence of labels over a whole page (Viterbi over the table of weights). Linear in the number of lines. */
export function labelLines(looks: readonly LineLook[], habits: PageHabits): LabelledLine[] {
  const scores: number[][] = [];
  const best: number[][] = [];
  const back: number[][] = [];
  for (let i = 0; i < looks.length; i += 1) {
    const look = looks[i] as LineLook;
    const before = looks[i - 1] ?? null;
    const evidence = lineEvidence(before, look, looks[i + 1] ?? null, habits);
    const score = weigh([...evidence, ...knownBeforehand(before, look)]);
    scores.push(score);
    const values = [-Infinity, -Infinity, -Infinity];
    const from = [DISP, DISP, DISP];
    for (let label = 0; label < 3; label += 1) {
      for (let previous = 0; previous < 3; previous += 1) {
        if (i === 0 && previous !== DISP) continue;
        const at = column(previous, label);
        if (at < 0) continue;
        const value = (i === 0 ? 0 : ((best[i - 1] as number[])[previous] as number)) + (score[at] as number);
        if (value > (values[label] as number)) {
          values[label] = value;
          from[label] = previous;
        }
      }
    }
    best.push(values);
    back.push(from);
  }
  const labels = new Array<number>(looks.length);
  let label = indexOfMax(best[looks.length - 1] ?? [0]);
  for (let i = looks.length - 1; i >= 0; i -= 1) {
    labels[i] = label;
    label = (back[i] as number[])[label] as number;
  }
  return looks.map((look, i) => {
    const previous = i === 0 ? DISP : (labels[i - 1] as number);
    const mine = (scores[i] as number[])[column(previous, labels[i] as number)] as number;
    let other = -Infinity;
    for (let rival = 0; rival < 3; rival += 1) {
      const at = column(previous, rival);
      if (rival !== labels[i] && at >= 0) other = Math.max(other, (scores[i] as number[])[at] as number);
    }
    return { look, label: LABELS[labels[i] as number] as LineLabel, margin: mine - other };
  });
}

function weigh(evidence: readonly EvidenceRow[]): number[] {
  const sum = [0, 0, 0, 0, 0];
  for (const { weights } of evidence) {
    for (let k = 0; k < 5; k += 1) sum[k] = (sum[k] as number) + (weights[k] as number);
  }
  return sum;
}

function indexOfMax(values: readonly number[]): number {
  let at = 0;
  for (let i = 1; i < values.length; i += 1) if ((values[i] as number) > (values[at] as number)) at = i;
  return at;
}
