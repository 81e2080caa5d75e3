import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { familiesFor } from './fonts.ts';
import type { FrontPicture } from './front-picture.ts';
import { setLines } from './set-lines.ts';

/** What the services that show links ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;
const EDGE = 72;
const INNER = WIDTH - 2 * EDGE;
const [PAPER, INK, QUIET, RULE, RED] = ['#fbf9f4', '#1b1916', '#5b554b', '#d3ccbd', '#a8141c'];
/** Where the other headlines begin. */
const TOP = 462;
const COLUMNS = 3;
const GAP = 44;
const COLUMN = (INNER - GAP * (COLUMNS - 1)) / COLUMNS;
const LEADING = 1.34;

/** Draws a front page in small, as the site shows it: masthead, day, lead story, the other headlines. A JPEG. */
export async function drawFront(front: FrontPicture): Promise<Buffer> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.textBaseline = 'alphabetic';
  const set = (setting: Setting) => setText(context, setting);

  set({ text: front.name, size: 84, weight: 900, color: RED, most: 1, y: 104 });
  rule(context, 128, 3, INK);
  rule(context, 134, 1, INK);
  set({ text: front.day, size: 26, weight: 400, color: QUIET, most: 1, y: 172 });
  rule(context, 190, 1, INK);

  const small = { size: 30, weight: 400, color: INK, most: 1 };
  const size = Array.from(front.main ?? '').length > 14 ? 60 : 72;
  const lead = [
    ...(front.kicker ? [{ ...small, text: front.kicker }] : []),
    ...(front.main ? [{ text: front.main, size, weight: 900, color: INK, most: 2 }] : []),
    ...(front.deck ? [{ ...small, text: front.deck }] : []),
  ].map((part) => ({ ...part, lines: linesOf(context, part) }));
  const height = lead.reduce((sum, part) => sum + part.lines.length * part.size * LEADING, 0);
  let y = 190 + (TOP - 190 - height) / 2;
  for (const part of lead) {
    set({ ...part, y: y + part.size * 1.05 });
    y += part.lines.length * part.size * LEADING;
  }

  rule(context, TOP, 1, RULE);
  for (const [index, text] of front.others.slice(0, COLUMNS).entries()) {
    const x = EDGE + index * (COLUMN + GAP);
    set({ text, size: 28, weight: 700, color: INK, most: 3, y: TOP + 50, x, width: COLUMN });
    if (index === 0) continue;
    context.fillStyle = RULE;
    context.fillRect(x - GAP / 2, TOP + 20, 1, HEIGHT - TOP - 44);
  }
  return canvas.encode('jpeg', 84);
}

interface Setting {
  text: string;
  size: number;
  weight: number;
  color: string;
  /** Lines. */
  most: number;
  /** Baseline of the first line. */
  y: number;
  /** Left edge; without it the lines stand in the middle. */
  x?: number;
  width?: number;
}

function setText(context: SKRSContext2D, setting: Setting): void {
  const lines = linesOf(context, setting);
  const { size, color, x, y } = setting;
  context.fillStyle = color;
  context.textAlign = x === undefined ? 'center' : 'left';
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x ?? WIDTH / 2, y + index * size * LEADING);
  }
}

/** The lines of a text; sets the context's font for them, too. */
function linesOf(
  context: SKRSContext2D,
  { text, size, weight, most, width = INNER }: Omit<Setting, 'y' | 'color'>,
): string[] {
  const lines = setLines(text, width, most, (part) => size * emsOf(part, weight, context));
  context.font = `${weight} ${size}px ${familiesFor(`${text}…`)}`;
  return lines;
}

/** Widths of characters in ems, by weight. */
const known = new Map<string, number>();

function emsOf(text: string, weight: number, context: SKRSContext2D): number {
  let ems = 0;
  for (const character of text) {
    const key = `${weight}${character}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${weight} 100px ${familiesFor(character)}`;
      width = context.measureText(character).width / 100;
      known.set(key, width);
    }
    ems += width;
  }
  return ems;
}

function rule(context: SKRSContext2D, y: number, height: number, color: string): void {
  context.fillStyle = color;
  context.fillRect(EDGE, y, INNER, height);
}
