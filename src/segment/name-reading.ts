import type { NamePart, NameReading, ReadName, RosterView } from '../domain/names.ts';
import { type Cell, Gap } from './name-cells.ts';
import { hasSurname } from './name-model.ts';
import { gapAt, isPadded, isUnbroken, type ProposalKind } from './name-proposals.ts';

/** One piece of a chosen reading: cells `from`…`to`, exclusive. */
export interface Piece {
  from: number;
  to: number;
  kind: ProposalKind;
}

/** Makes a reading (all but its rivals) of the pieces that were chosen for the cells of a run. */
export function toReading(
  cells: readonly Cell[],
  pieces: readonly Piece[],
  roster: RosterView,
): Pick<NameReading, 'names' | 'affiliations' | 'rest' | 'certainty'> {
  const names: ReadName[] = [];
  const affiliations: NamePart[] = [];
  const rest: NamePart[] = [];
  pieces.forEach((piece, index) => {
    const span = { start: cells[piece.from]?.start ?? 0, end: cells[piece.to - 1]?.end ?? 0 };
    const text = textOf(cells, piece);
    if (piece.kind === 'name') {
      const certainty = isPrinted(cells, piece, pieces[index + 1], roster) ? 'printed' : 'inferred';
      names.push({ name: text, ...span, certainty });
    } else if (piece.kind === 'affiliation') affiliations.push({ text, ...span });
    else if (
      piece.kind === 'unreadable' &&
      pieces[index - 1]?.kind === 'unreadable' &&
      isGlued(cells, piece)
    ) {
      const before = rest.pop();
      rest.push({ text: `${before?.text ?? ''}${text}`, start: before?.start ?? span.start, end: span.end });
    } else rest.push({ text, ...span });
  });
  const printed = names.length > 0 && names.every((read) => read.certainty === 'printed');
  return { names, affiliations, rest, certainty: printed ? 'printed' : 'inferred' };
}

/** The text of a piece without the gaps inside it. */
export function textOf(cells: readonly Cell[], piece: Piece): string {
  let text = '';
  for (let at = piece.from; at < piece.to; at += 1) text += cells[at]?.text ?? '';
  return text;
}

/** Do separators, and not a guess, tell where the name begins and ends? */
function isPrinted(
  cells: readonly Cell[],
  piece: Piece,
  next: Piece | undefined,
  roster: RosterView,
): boolean {
  const ends = gapAt(cells, piece.to) !== Gap.none || next?.kind === 'rest';
  if (isGlued(cells, piece) || !ends) return false;
  if (!isUnbroken(cells, piece.from, piece.to) && !isPadded(cells, piece.from, piece.to)) return false;
  const characters = cells.slice(piece.from, piece.to).map((cell) => cell.text);
  if (characters.includes('·') || cells[piece.from]?.kind === 'latin') return true;
  if (roster.has(characters.join(''))) return true;
  const alone = piece.from === 0 && piece.to === cells.length;
  return hasSurname(characters, characters.length === 4 ? 2 : 1) || (characters.length <= 3 && !alone);
}

function isGlued(cells: readonly Cell[], piece: Piece): boolean {
  return gapAt(cells, piece.from) === Gap.none;
}
