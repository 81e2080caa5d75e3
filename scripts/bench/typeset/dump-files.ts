import iconv from 'iconv-lite';
import type { Random } from '../fuzz/random.ts';
import type { Habits } from './habits.ts';
import type { Paper } from './wording.ts';

const PAGES = ['01', '02', '03'];

/** Names of an edition's dumps, one for each page or one for all. */
export function fileNames(form: Habits['form'], { code, date }: Paper, random: Random): string[] {
  const day = date.replaceAll('-', '');
  const hash = () => Array.from({ length: 16 }, () => random.below(16).toString(16)).join('');
  const names: Record<Habits['form'], () => string[]> = {
    'page-date': () => PAGES.map((page) => `${day}_${page}.txt`),
    'page-code': () => PAGES.map((page) => `${code}${day}A${page}.txt`),
    'page-folder': () => PAGES.map((page) => `${date}/${page}.txt`),
    'page-hash': () => PAGES.map(() => `${hash()}.txt`),
    edition: () => [`${code}${day}.txt`],
    'edition-unparted': () => [`${code}_${random.between(1_000, 3_999)}.txt`],
  };
  return names[form]();
}

/** Do names or form feeds tell date and page? */
export function namesTell(form: Habits['form']): boolean {
  return form !== 'page-hash' && form !== 'edition-unparted';
}

/** The pages of what an extractor gave, each with the form feed behind it. */
export function pagesOf(text: string): string[] {
  return text
    .replaceAll('\f\n', '\f')
    .split(/(?<=\f)/u)
    .filter((page) => page.trim() !== '');
}

/** The bytes of each dump, in the order of fileNames. */
export function dumpFiles(pages: readonly string[], { form, encoding, lineEnd }: Habits): Buffer[] {
  const whole = pages.join('');
  const one =
    form === 'edition' ? [whole] : form === 'edition-unparted' ? [whole.replaceAll('\f', '')] : null;
  return (one ?? pages).map((text) =>
    iconv.encode(text.replace(/\r?\n/gu, lineEnd), encoding, { addBOM: encoding === 'utf-16le' }),
  );
}
