import { restoreRadicals } from '../../../src/text/radicals.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../../src/text/traditional.ts';
import type { Gold, GoldArticle } from '../quality/gold.ts';

/** An edition: its gold, and its dumps by the names that the gold has for them. */
interface Written {
  gold: Gold;
  texts: ReadonlyMap<string, string>;
}

type Form = (gold: Gold, texts: ReadonlyMap<string, string>) => Written;

/** The forms in which an edition may be written anew. */
export const FORMS = {
  /** The marks that fonts' mappings and readers of scanned pages give. */
  typewriter: inAll(typewritten),
  traditional: inAll(inTraditional),
  /** A space between all characters but those of one foreign word or number. */
  spaced: (gold, texts) => ({
    gold,
    texts: new Map([...texts].map(([file, text]) => [file, text.replace(BETWEEN, ' ')])),
  }),
  /** A paragraph a line, without furniture. */
  lines: (gold) => ({ gold, texts: unwrapped(gold, '\n') }),
  /** The same with a blank line after each. */
  paragraphs: (gold) => ({ gold, texts: unwrapped(gold, '\n\n') }),
} as const satisfies Record<string, Form>;
export type FormName = keyof typeof FORMS;

/** A text with a typewriter's marks. */
export function typewritten(text: string): string {
  return text.replace(/[，。：；（）！？“”‘’]/gu, (mark) => TYPEWRITER[mark] as string);
}

/** A text in traditional characters, radicals put back before. */
export function inTraditional(text: string): string {
  return restoreRadicals(text).replace(SIMPLE, (char) => other.get(char) as string);
}

const TYPEWRITER: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};
const BETWEEN = /(?<=[^\sA-Za-z0-9])(?=[^\s])|(?<=[A-Za-z0-9])(?=[^\sA-Za-z0-9])/gu;

/** For each simplified character the first traditional one that search takes for it. */
const other = new Map<string, string>();
for (const [k, simple] of [...SIMPLIFIED].entries())
  if (!other.has(simple)) other.set(simple, TRADITIONAL[k] as string);
const SIMPLE = new RegExp(`[${[...other.keys()].join('')}]`, 'gu');

/** A form that writes every text of an edition anew, dumps and gold alike. */
function inAll(how: (text: string) => string): Form {
  const anew = <T>(value: T): T => {
    if (typeof value === 'string') return how(value) as T;
    if (Array.isArray(value)) return value.map(anew) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, KEPT.has(key) ? part : anew(part)]),
    ) as T;
  };
  return (gold, texts) => ({
    gold: anew(gold),
    texts: new Map([...texts].map(([file, text]) => [file, how(text)])),
  });
}

/** What is no text of the page. */
const KEPT = new Set(['id', 'kind', 'file', 'date', 'style', 'type', 'role']);

function unwrapped({ files, articles }: Gold, gap: string): Map<string, string> {
  return new Map(
    files.map(({ file }) => {
      const own = articles.filter((article) => article.file === file);
      return [file, `${own.map((article) => linesOf(article).join(gap)).join('\n\n')}\n`];
    }),
  );
}

/** An article as a paper's site or a reflowing program writes it. */
function linesOf({
  kind,
  headline,
  bylineText,
  lead,
  body,
  tail,
  captions,
  continuation,
}: GoldArticle): string[] {
  const { kicker, main, deck } = headline;
  const texts = body.map(({ text }, k) => (k === 0 && lead && !bylineText ? lead + text : text));
  const to = kind === 'article' ? continuation?.to?.text : null;
  const shown = captions.map(({ text, creditText }) => (creditText ? `${text} ${creditText}` : text));
  return [kicker, main, deck, bylineText, continuation?.from?.text, ...texts, tail, to, ...shown].filter(
    (line) => line != null && line !== '',
  ) as string[];
}
