import { printedWidth } from '../../text/width.ts';
import { EMPTY_RUN, joinRuns, lastLine, type Run } from '../run.ts';
import type { BodyItem, Piece } from './page-items.ts';

/** Displayed lines that stand together between two paragraphs. */
interface Unit {
  /** How many paragraphs stand before. */
  position: number;
  lines: number;
  text: string;
  /** Widest line, in half-ems. */
  width: number;
  /** Half-ems by which the widest line is wider than the text below. */
  excess: number;
  /** A byline stands among them. */
  byline: boolean;
  /** The paragraph below opens a story: with a lead, a byline or a jump mark. */
  opens: boolean;
  /** The column below is as wide as the one above. */
  sameColumn: boolean;
  /** The paragraph above is complete. */
  afterComplete: boolean;
  /** Units near by that look the same: subheadings of one story do. */
  siblings: number;
}

/**
 * What tells a subheading from the headline of a story, in nats. Fitted together (logistic regression) over 600 displayed
 * units between paragraphs; the wording's echo in the text below is weighed apart, as for headlines.
 */
export const EVIDENCE: readonly { about: string; value: number; holds(unit: Unit): boolean }[] = [
  { about: '宽过下面的正文：小标题不出栏', value: -2.2, holds: ({ excess }) => excess > 2 },
  { about: '换了栏宽', value: -1.9, holds: ({ sameColumn }) => !sameColumn },
  { about: '三行以上', value: -1.7, holds: ({ lines }) => lines >= 3 },
  { about: '两行', value: -0.3, holds: ({ lines }) => lines === 2 },
  { about: '六字以内', value: -0.8, holds: ({ text }) => text.length <= 6 },
  { about: '十四至二十六字', value: 0.6, holds: ({ text }) => text.length > 13 && text.length <= 26 },
  { about: '二十六字以上', value: -0.7, holds: ({ text }) => text.length > 26 },
  { about: '以栏目名收尾：（新视点）', value: -2.7, holds: ({ text }) => /[）)]$/u.test(text) },
  { about: '以引号开头', value: 1.8, holds: ({ text }) => text.startsWith('“') },
  { about: '句中有标点', value: 1.6, holds: ({ text }) => /[，。：！？、]/u.test(text) },
  { about: '以■●等开头', value: 2.1, holds: ({ text }) => /^[■●◆▲○★]/u.test(text) },
  { about: '上段未完', value: -2.4, holds: ({ afterComplete }) => !afterComplete },
  { about: '近处有样子相同的', value: 1.3, holds: ({ siblings }) => siblings > 0 },
  { about: '近处有两条样子相同的', value: 0.8, holds: ({ siblings }) => siblings > 1 },
  { about: '夹着署名', value: -2, holds: ({ byline }) => byline },
];

/** Units on either side that are looked at for siblings. */
const REACH = 8;

/**
 * For each piece what speaks for its unit being a subheading rather than a headline; the unit's first piece has it, the
 * others have 0.
 */
export function subheadingValues(pieces: readonly Piece[], bodies: readonly BodyItem[]): number[] {
  const values = pieces.map(() => 0);
  const firsts: number[] = [];
  const units: Unit[] = [];
  pieces.forEach(({ cluster }, k) => {
    if (k > 0 && pieces[k - 1]?.cluster === cluster) return;
    let end = k;
    while (pieces[end + 1]?.cluster === cluster) end += 1;
    firsts.push(k);
    units.push(unitOf(pieces.slice(k, end + 1), bodies));
  });
  units.forEach((unit, i) => {
    const near = units.slice(Math.max(0, i - REACH), i + REACH + 1);
    unit.siblings = near.filter((other) => other !== unit && isSibling(unit, other)).length;
    const value = EVIDENCE.reduce((sum, { value: worth, holds }) => sum + (holds(unit) ? worth : 0), 0);
    values[firsts[i] as number] = value;
  });
  return values;
}

function unitOf(pieces: readonly Piece[], bodies: readonly BodyItem[]): Unit {
  const { position } = pieces[0] as Piece;
  const displayed = pieces.filter(({ block }) => block.type === 'display');
  const width = Math.max(0, ...displayed.map(({ block }) => printedWidth(block.run.text)));
  const [above, below] = [bodies[position - 1], bodies[position]];
  return {
    position,
    lines: displayed.length,
    text: displayed.map(({ block }) => block.run.text).join(''),
    width,
    excess: below ? width - measureOf(below) : 0,
    byline: displayed.length < pieces.length,
    opens: below !== undefined && (below.from ?? below.block.lead ?? below.byline) !== null,
    sameColumn: !above || !below || Math.abs(measureOf(above) - measureOf(below)) <= 1.5,
    afterComplete: above?.block.complete ?? true,
    siblings: 0,
  };
}

function isSibling(unit: Unit, other: Unit): boolean {
  return (
    !other.opens &&
    other.excess <= 2 &&
    other.lines === unit.lines &&
    Math.abs(other.text.length - unit.text.length) <= 2 &&
    other.text.startsWith('“') === unit.text.startsWith('“')
  );
}

/** Width of the column in which a paragraph begins, in half-ems. */
export function measureOf(body: BodyItem): number {
  return body.block.run.fragments[0]?.line.measure ?? body.block.lead?.fragments[0]?.line.measure ?? 0;
}

/** Lines between two paragraphs are one subheading: no paper sets two of them one above the other. */
export function joinSubheading(pieces: readonly Piece[]): Run {
  return pieces.reduce<Run>(
    (whole, { block: { run } }) => joinRuns(whole, run, isParted(whole, run) ? ' ' : ''),
    EMPTY_RUN,
  );
}

/** Parallel phrases (运用政策工具 / 助力疫情防控), and stretches of one printed line, keep a gap. */
function isParted(first: Run, second: Run): boolean {
  if (first.text === '') return false;
  const last = lastLine(first);
  if (last !== undefined && last === second.fragments[0]?.line) return true;
  const phrase = first.text.split(' ').at(-1) as string;
  return Math.abs(phrase.length - second.text.length) <= 1 && !/[，。、：“”]/u.test(phrase + second.text);
}
