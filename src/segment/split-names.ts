import type { NameReading, RosterView, SplitNames } from '../domain/names.ts';
import { type Cell, Gap, nameCells } from './name-cells.ts';
import { gapAt, LONGEST_PROPOSAL, type ProposalKind, proposals } from './name-proposals.ts';
import { type Piece, textOf, toReading } from './name-reading.ts';
import { Roster } from './roster.ts';

/** To begin an unreadable stretch costs this much more than to carry it on. */
const UNREADABLE_START = -9;
/** Paths kept at each place: enough for a runner-up with other names. */
const KEPT = 4;
/** Readings closer than this, in nats, are about equally good; one further off than `FAR` is no rival. */
const EQUALLY_GOOD = 1;
const FAR = 10;
const REMEMBERED_RUNS = 20_000;
const LONGEST_REMEMBERED = 200;

interface Path extends Piece {
  score: number;
  before: Path | null;
  kind: ProposalKind;
}

const NOBODY: RosterView = new Roster();
const memories = new WeakMap<RosterView, { revision: number; readings: Map<string, NameReading> }>();

/**
 * Reads a run of names, with or without separators: `雷剑德武芳` → 雷剑德, 武芳; `王　芳 李建国` → 王芳, 李建国;
 * `市公安局 张三` → 张三 of 市公安局. The likeliest reading by surname, length and given-name frequencies wins;
 * names of `roster` are strongly preferred. Time is linear in the run's length.
 */
export const splitNames: SplitNames = (run, roster = NOBODY) => {
  let memory = memories.get(roster);
  if (memory?.revision !== roster.revision || memory.readings.size >= REMEMBERED_RUNS) {
    memory = { revision: roster.revision, readings: new Map() };
    memories.set(roster, memory);
  }
  let reading = memory.readings.get(run);
  if (!reading) {
    reading = read(nameCells(run), roster);
    if (run.length <= LONGEST_REMEMBERED) memory.readings.set(run, reading);
  }
  return reading;
};

function read(cells: readonly Cell[], roster: RosterView): NameReading {
  const start: Path = { score: 0, before: null, from: 0, to: 0, kind: 'rest' };
  const paths: Path[][] = [[start]];
  for (let to = 1; to <= cells.length; to += 1) paths.push(pathsTo(to, cells, paths, roster));
  const [best, ...others] = paths[cells.length] ?? [];
  const pieces = piecesOf(best);
  const names = namesOf(cells, pieces);
  let runnerUp: NameReading['runnerUp'] = null;
  const score = best?.score ?? 0;
  for (const other of others) {
    const otherNames = namesOf(cells, piecesOf(other));
    if (runnerUp || score - other.score > FAR || otherNames.join() === names.join()) continue;
    runnerUp = { names: otherNames, score: other.score };
  }
  const ambiguous = runnerUp !== null && score - runnerUp.score < EQUALLY_GOOD;
  return { ...toReading(cells, pieces, roster), ambiguous, score, runnerUp };
}

/** The best ways to read all cells before `to`. */
function pathsTo(to: number, cells: readonly Cell[], paths: readonly Path[][], roster: RosterView): Path[] {
  const here: Path[] = [];
  for (let from = to - 1; from >= 0 && to - from <= LONGEST_PROPOSAL; from -= 1) {
    for (const { kind, score } of proposals(cells, from, to, roster)) {
      for (const before of paths[from] ?? []) {
        const begins = kind === 'unreadable' && before.kind !== 'unreadable' ? UNREADABLE_START : 0;
        keep(here, { score: before.score + score + begins, before, from, to, kind });
      }
    }
    if (gapAt(cells, from) === Gap.separator) break;
  }
  return here;
}

/** Puts the path in its place among the best few. */
function keep(paths: Path[], path: Path): void {
  let at = paths.length;
  while (at > 0 && (paths[at - 1] as Path).score < path.score) at -= 1;
  if (at >= KEPT) return;
  paths.splice(at, 0, path);
  if (paths.length > KEPT) paths.pop();
}

function piecesOf(path: Path | undefined): Piece[] {
  const pieces: Piece[] = [];
  for (let at = path; at?.before; at = at.before) pieces.push(at);
  return pieces.reverse();
}

function namesOf(cells: readonly Cell[], pieces: readonly Piece[]): string[] {
  return pieces.filter((piece) => piece.kind === 'name').map((piece) => textOf(cells, piece));
}
