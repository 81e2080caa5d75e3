import fc from 'fast-check';

/** One injury to a text: its kind, a place and a size, both taken modulo what the text has. */
type Injury = readonly [kind: keyof typeof INJURIES, place: number, size: number];

/** What extractors, editors and broken disks do to lines. */
const INJURIES = {
  drop: (lines: string[], at: number, size: number) => lines.splice(at, 1 + (size % 4)),
  double: (lines: string[], at: number, size: number) =>
    lines.splice(at, 0, ...lines.slice(at, at + 1 + (size % 6))),
  move: (lines: string[], at: number, size: number) => {
    const moved = lines.splice(at, 1 + (size % 12));
    lines.splice(size % (lines.length + 1), 0, ...moved);
  },
  reverse: (lines: string[], at: number, size: number) => {
    lines.splice(at, 2 + (size % 8), ...lines.slice(at, at + 2 + (size % 8)).reverse());
  },
  cut: (lines: string[], at: number, size: number) =>
    change(lines, at, (line) => line.slice(size % (line.length + 1))),
  split: (lines: string[], at: number, size: number) => {
    const line = lines[at] ?? '';
    const place = size % (line.length + 1);
    lines.splice(at, 1, line.slice(0, place), line.slice(place));
  },
  join: (lines: string[], at: number) => lines.splice(at, 2, lines.slice(at, at + 2).join('')),
  blank: (lines: string[], at: number) => lines.splice(at, 0, ''),
  closeGaps: (lines: string[], at: number, size: number) => {
    const part = lines.slice(at, at + (size % 40));
    lines.splice(at, part.length, ...part.filter((line) => line !== ''));
  },
  spread: (lines: string[], at: number) => change(lines, at, (line) => [...line].join(' ')),
  indent: (lines: string[], at: number, size: number) =>
    change(lines, at, (line) => ' '.repeat(size % 30) + line),
  formFeed: (lines: string[], at: number) => change(lines, at, (line) => `\f${line}`),
  unclose: (lines: string[], at: number) => change(lines, at, (line) => line.replace(/[）”》]/u, '')),
  /** Half of a surrogate pair, a NUL, or any other unit in a character's place. */
  flip: (lines: string[], at: number, size: number) =>
    change(lines, at, (line) => {
      const place = size % (line.length + 1);
      return line.slice(0, place) + String.fromCharCode((size * 7919) % 0x10000) + line.slice(place + 1);
    }),
};

function change(lines: string[], at: number, how: (line: string) => string): void {
  const line = lines[at];
  if (line !== undefined) lines[at] = how(line);
}

const injury: fc.Arbitrary<Injury> = fc.tuple(
  fc.constantFrom(...(Object.keys(INJURIES) as (keyof typeof INJURIES)[])),
  fc.nat(100_000),
  fc.nat(100_000),
);

/** `text` after up to 60 injuries. */
export function mangled(text: string): fc.Arbitrary<string> {
  return fc.array(injury, { minLength: 1, maxLength: 60, size: 'max' }).map((injuries) => {
    const lines = text.split('\n');
    for (const [kind, place, size] of injuries) INJURIES[kind](lines, place % (lines.length + 1), size);
    return lines.join('\n');
  });
}

/** Parts of `text` between two lines, in any order: a page that another tool put together. */
export function shuffled(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  return fc.shuffledSubarray(lines, { minLength: 1, maxLength: lines.length }).map((some) => some.join('\n'));
}
