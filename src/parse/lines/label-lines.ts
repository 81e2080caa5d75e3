import { type Evidence, type EvidenceRow, NAT, NOTHING } from './evidence-row.ts';
import { knownBeforehand } from './known-beforehand.ts';
import { lineEvidence } from './line-evidence.ts';
import type { LineLook } from './line-look.ts';
import type { PageHabits } from './page-habits.ts';
import { firstLinesDiffer, roomEvidence } from './room-evidence.ts';

/** `start`: begins a paragraph · `cont`: continues it · `disp`: displayed (headline, subheading, byline). */
export type LineLabel = 'start' | 'cont' | 'disp';

export interface LabelledLine {
  look: LineLook;
  label: LineLabel;
  /** By how much the label is better than the best other one for this line, given its neighbours' labels, in nats. */
  margin: number;
  /** A bare name that is surely an author's. */
  author?: true;
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

/** How many labels, and columns of the table of weights. */
const COUNT = LABELS.length;
const COLUMNS = 5;

/** All ways in which a label may follow another one, with their columns. */
const STEPS = LABELS.flatMap((_, label) =>
  LABELS.map((_, previous) => ({ previous, label, column: column(previous, label) })),
).filter((step) => step.column >= 0);

/** The best sequence of labels over a whole page (Viterbi over the table of weights). Linear in the number of lines. */
export function labelLines(looks: readonly LineLook[], habits: PageHabits): LabelledLine[] {
  const sums = new EvidenceSums(looks.length);
  const scores = sums.values;
  const rooms = new Float64Array(looks.length * 2 * COUNT);
  const worth = (i: number, previous: number, label: number, at: number): number => {
    const own = scores[i * COLUMNS + at] as number;
    return previous === DISP ? own : own + (rooms[(i * 2 + previous) * COUNT + label] as number);
  };
  const best = new Float64Array(looks.length * COUNT).fill(Number.NEGATIVE_INFINITY);
  const back = new Uint8Array(looks.length * COUNT).fill(DISP);
  for (let i = 0; i < looks.length; i += 1) {
    const look = looks[i] as LineLook;
    const before = looks[i - 1] ?? null;
    sums.begin(i);
    const next = looks[i + 1] ?? null;
    lineEvidence(before, look, next, habits, sums);
    knownBeforehand(before, look, next, habits, sums);
    if (before) weighRoom(before, look, habits, rooms, i * 2 * COUNT);
    for (let k = 0; k < STEPS.length; k += 1) {
      const { previous, label, column: own } = STEPS[k] as (typeof STEPS)[number];
      if (i === 0 && previous !== DISP) continue;
      const soFar = i === 0 ? 0 : (best[(i - 1) * COUNT + previous] as number);
      const value = soFar + worth(i, previous, label, own);
      if (value > (best[i * COUNT + label] as number)) {
        best[i * COUNT + label] = value;
        back[i * COUNT + label] = previous;
      }
    }
  }
  const labels = new Uint8Array(looks.length);
  let label = 0;
  const last = (looks.length - 1) * COUNT;
  for (let k = 1; k < COUNT; k += 1) {
    if ((best[last + k] as number) > (best[last + label] as number)) label = k;
  }
  for (let i = looks.length - 1; i >= 0; i -= 1) {
    labels[i] = label;
    label = back[i * COUNT + label] as number;
  }
  return looks.map((look, i) => {
    const own = labels[i] as number;
    const previous = i === 0 ? DISP : (labels[i - 1] as number);
    let chosen = 0;
    let other = Number.NEGATIVE_INFINITY;
    for (const step of STEPS) {
      if (step.previous !== previous) continue;
      const value = worth(i, previous, step.label, step.column);
      if (step.label === own) chosen = value;
      else if (value > other) other = value;
    }
    return { look, label: LABELS[own] as LineLabel, margin: (chosen - other) / NAT };
  });
}

/** What the room above a line says for each label: three places for a first line above, three for a further one. */
function weighRoom(
  before: LineLook,
  look: LineLook,
  habits: PageHabits,
  rooms: Float64Array,
  at: number,
): void {
  const first = roomEvidence(before, look, true, habits);
  const further = firstLinesDiffer(habits) ? roomEvidence(before, look, false, habits) : first;
  for (let label = 0; label < COUNT; label += 1) {
    rooms[at + label] = first.weights[label] as number;
    rooms[at + COUNT + label] = further.weights[label] as number;
  }
}

/** Adds up what the evidence for each line says for each column. */
class EvidenceSums implements Evidence {
  /** For each line a place for each column, in tenths of a nat. */
  readonly values: Float64Array;
  #at = 0;

  constructor(lines: number) {
    this.values = new Float64Array(lines * COLUMNS);
  }

  /** What comes next is told of line `i`. */
  begin(i: number): void {
    this.#at = i * COLUMNS;
  }

  add({ weights }: EvidenceRow): void {
    if (weights === NOTHING) return;
    const { values } = this;
    const at = this.#at;
    // Asked for by the million, and a loop over five columns takes longer.
    values[at] = (values[at] as number) + (weights[0] as number);
    values[at + 1] = (values[at + 1] as number) + (weights[1] as number);
    values[at + 2] = (values[at + 2] as number) + (weights[2] as number);
    values[at + 3] = (values[at + 3] as number) + (weights[3] as number);
    values[at + 4] = (values[at + 4] as number) + (weights[4] as number);
  }
}
