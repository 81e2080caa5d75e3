/** What stands between two cells: nothing · a blank · a line's end · a printed separator (、，/ …). */
export const Gap = { none: 0, blank: 1, lineEnd: 2, separator: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/**
 * One readable unit of a run: a Han character, a dot inside a minority name, a Latin name (`John Smith`), or a
 * word of rest that would otherwise be cut (`文/图`, `2018`). `start` and `end` are UTF-16 offsets in the run.
 */
export interface Cell {
  text: string;
  kind: 'han' | 'dot' | 'latin' | 'word';
  start: number;
  end: number;
  /** The gap before the cell; `separator` before the first. */
  before: Gap;
}

const CELL =
  /(?<word>文\s*[/／]\s*图|图\s*[/／]\s*文|文\s*[/／]\s*摄|\p{N}+[年月日时分版号]?)|(?<latin>\p{Script=Latin}[\p{Script=Latin}\p{M}.'’-]*(?: \p{Script=Latin}[\p{Script=Latin}\p{M}.'’-]*)*)|(?<dot>[·・•‧･∙⋅．](?=\p{Script=Han}))|(?<han>\p{Script=Han})|(?<lineEnd>\s*[\r\n\f]\s*)|(?<blank>\s+)|(?<separator>.)/gsu;

/** Cuts a run of names into cells; the gap after the last cell counts as a separator. */
export function nameCells(run: string): Cell[] {
  const cells: Cell[] = [];
  let before: Gap = Gap.separator;
  for (const match of run.matchAll(CELL)) {
    const groups = match.groups ?? {};
    const text = match[0];
    const start = match.index;
    const widen = (gap: Gap): void => {
      if (gap > before) before = gap;
    };
    if (groups.separator !== undefined) widen(Gap.separator);
    else if (groups.lineEnd !== undefined) widen(Gap.lineEnd);
    else if (groups.blank !== undefined) widen(Gap.blank);
    else {
      const kind =
        groups.han !== undefined
          ? 'han'
          : groups.dot !== undefined
            ? 'dot'
            : groups.latin !== undefined
              ? 'latin'
              : 'word';
      cells.push({ text: kind === 'dot' ? '·' : text, kind, start, end: start + text.length, before });
      before = Gap.none;
    }
  }
  return cells;
}
