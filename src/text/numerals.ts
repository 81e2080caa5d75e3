const DIGITS = '〇一二三四五六七八九';

/**
 * Reads a number of a masthead, folio or jump mark: `3`, `３`, `三`, `十二`, `二十`, `二〇一九`, `○`, `零`; among Han
 * digits also `二0一九` and `二O一九`, as many papers set it.
 *
 * @returns the number, or null where `text` is none
 */
export function readNumber(text: string): number | null {
  const folded = text.normalize('NFKC').replace(/[零○]/gu, '〇');
  const plain = folded.replace(/[Oo0]/gu, /[〇一二三四五六七八九十]/u.test(folded) ? '〇' : '0');
  if (/^\d{1,6}$/u.test(plain)) return Number(plain);
  const han = plain.replace(/两/gu, '二').replace(/廿/gu, '二十').replace(/卅/gu, '三十');
  if (/^[〇一二三四五六七八九]{2,}$/u.test(han)) {
    return Number([...han].map((char) => DIGITS.indexOf(char)).join(''));
  }
  const match =
    /^(?:([一二三四五六七八九])?百(?:零|〇)?)?(?:([一二三四五六七八九])?(十))?([〇一二三四五六七八九])?$/u.exec(
      han,
    );
  if (!match || han === '') return null;
  const hundreds = han.includes('百') ? (match[1] ? DIGITS.indexOf(match[1]) : 1) : 0;
  const tens = match[3] ? (match[2] ? DIGITS.indexOf(match[2]) : 1) : 0;
  const units = match[4] ? DIGITS.indexOf(match[4]) : 0;
  return hundreds * 100 + tens * 10 + units;
}
