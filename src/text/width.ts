import { isSpaceCode } from './characters.ts';

/**
 * Printed width of `text` in half-ems: a Han character is 2, a Latin letter, digit or ASCII mark 1. Spaces count
 * nothing: in a text layer they show where glyphs were moved apart, not what was printed. The gap that typesetting
 * leaves between Han and Latin is counted as half a half-em.
 */
export function printedWidth(text: string): number {
  let width = 0;
  let wasWide: boolean | null = null;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isSpaceCode(code)) continue;
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const wide = code >= 0x1100 && !(code >= 0x2010 && code <= 0x2013);
    width += wide ? 2 : 1;
    if (wasWide !== null && wasWide !== wide) width += 0.5;
    wasWide = wide;
  }
  return width;
}

/**
 * Half-ems by which `text` may be set narrower: a mark beside another gives up the blank half of its square, and the gap
 * between Han and Latin is left out.
 */
export function squeezable(text: string): number {
  return (text.match(MARK_BESIDE_MARK)?.length ?? 0) + (text.match(HAN_BESIDE_LATIN)?.length ?? 0) / 2;
}

const MARK_BESIDE_MARK =
  /[，。、；：！？“”‘’（）《》【】「」『』〈〉](?=[，。、；：！？“”‘’（）《》【】「」『』〈〉])/gu;
const HAN_BESIDE_LATIN = /[\u2e80-\uffef](?=[!-~])|[!-~](?=[\u2e80-\uffef])/gu;
