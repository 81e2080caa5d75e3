import { inTraditional, typewritten } from '../rewrite/forms.ts';
import type { Random } from './random.ts';

/** What extractors, editors and broken disks do to the lines of a dump. Each changes `lines` in place. */
export const INJURIES: Readonly<Record<string, (lines: string[], random: Random) => void>> = {
  drop: (lines, random) => void lines.splice(random.below(lines.length), 1 + random.below(8)),
  double: (lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(12)));
  },
  move: (lines, random) => {
    const moved = lines.splice(random.below(lines.length), 1 + random.below(20));
    lines.splice(random.below(lines.length + 1), 0, ...moved);
  },
  shuffle: (lines, random) => {
    const at = random.below(lines.length);
    const part = lines.slice(at, at + 2 + random.below(60));
    lines.splice(at, part.length, ...random.shuffle(part));
  },
  shuffleAll: (lines, random) => void lines.splice(0, lines.length, ...random.shuffle(lines)),
  interleave: (lines, random) => {
    const half = random.below(lines.length);
    const rest = lines.splice(half);
    for (let k = 0; k < rest.length; k += 1) {
      const line = rest[k] as string;
      if (k < lines.length) lines[k] = `${lines[k]}${' '.repeat(1 + random.below(12))}${line}`;
      else lines.push(line);
    }
  },
  cutLine: (lines, random) => change(lines, random, (line) => line.slice(random.below(line.length + 1))),
  splitLine: (lines, random) => {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const place = random.below(line.length + 1);
    lines.splice(at, 1, line.slice(0, place), line.slice(place));
  },
  joinLines: (lines, random) => {
    const at = random.below(lines.length);
    const count = 2 + random.below(6);
    lines.splice(at, count, lines.slice(at, at + count).join(''));
  },
  cutFile: (lines, random) => void lines.splice(random.below(lines.length)),
  blanks: (lines, random) => {
    for (let k = random.below(40); k >= 0; k -= 1) lines.splice(random.below(lines.length + 1), 0, '');
  },
  closeBlanks: (lines) => void lines.splice(0, lines.length, ...lines.filter((line) => line !== '')),
  spaces: (lines, random) => {
    for (let k = random.below(60); k >= 0; k -= 1)
      change(lines, random, (line) => insert(line, random.below(line.length + 1), random.pick(SPACES)));
  },
  spread: (lines, random) => change(lines, random, (line) => [...line].join(' ')),
  indent: (lines, random) => change(lines, random, (line) => ' '.repeat(random.below(60)) + line),
  formFeeds: (lines, random) => {
    for (let k = random.below(5); k >= 0; k -= 1) change(lines, random, (line) => `\f${line}`);
  },
  marks: (lines, random) => {
    for (let k = random.below(8); k >= 0; k -= 1) {
      const mark = random.pick(MARKS);
      if (random.below(2) === 0) lines.splice(random.below(lines.length + 1), 0, mark);
      else change(lines, random, (line) => insert(line, random.below(line.length + 1), mark));
    }
  },
  unclose: (lines, random) => {
    for (let k = random.below(20); k >= 0; k -= 1)
      change(lines, random, (line) => line.replace(/[（）“”《》]/u, ''));
  },
  typewriter: (lines) => void lines.splice(0, lines.length, ...lines.map(typewritten)),
  traditional: (lines) => void lines.splice(0, lines.length, ...lines.map(inTraditional)),
  /** Any unit in a character's place: half a surrogate pair, a NUL, a control. */
  flip: (lines, random) => {
    for (let k = random.below(40); k >= 0; k -= 1)
      change(lines, random, (line) => {
        const place = random.below(line.length);
        return line.slice(0, place) + String.fromCharCode(random.below(0x10000)) + line.slice(place + 1);
      });
  },
  /** One bit of one unit. */
  bit: (lines, random) => {
    for (let k = random.below(40); k >= 0; k -= 1)
      change(lines, random, (line) => {
        if (line === '') return line;
        const place = random.below(line.length);
        const unit = line.charCodeAt(place) ^ (1 << random.below(16));
        return line.slice(0, place) + String.fromCharCode(unit) + line.slice(place + 1);
      });
  },
};

const SPACES = [' ', '  ', '\u3000', '\t', '\u00a0', '\u200b', '\ufeff', '\v', '\u2028', '\r'];
const MARKS = [
  '（下转第三版）',
  '（上接第一版）',
  '▶下转A03版',
  '（下',
  '转第二版）',
  '（详见第4版）',
  '本报讯（记者 高山）',
  '本报讯',
  '新华社北京1月5日电',
  '（记者 高山 摄）',
  '高山 摄',
  '图为',
  '临江日报',
  '第三版 要闻',
  '2019年5月24日 星期五',
  '2019年2月31日',
  '责编：高山 版式：林晓',
  '遗失声明',
  '今日导读',
  '新闻热线：12345678',
  '图片新闻',
  '——',
  '■',
  '（',
  '”',
];

function change(lines: string[], random: Random, how: (line: string) => string): void {
  const at = random.below(lines.length);
  const line = lines[at];
  if (line !== undefined) lines[at] = how(line);
}

function insert(line: string, at: number, what: string): string {
  return line.slice(0, at) + what + line.slice(at);
}
