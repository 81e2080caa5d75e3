import { isSpaceCode } from './characters.ts';

/**
 * Printed width of `text` in half-ems: a Han character is 2, a Latin letter, digit or ASCII mark 1. Spaces count
 * nothing: in a text layer they show where glyphs were moved apart, not what was printed. The gap that typesetting
 * leaves between Han and Latin is counted as half a half-em. Of a stretch of it: from `from` to `to` (exclusive).
 */
export function printedWidth(text: string, from = 0, to = text.length): number {
  let width = 0;
  let last = NOTHING;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    let kind = WIDE;
    // Han characters, which most are, first.
    if (code < FIRST_HAN || code > LAST_HAN) {
      if (isSpaceCode(code) || (code >= 0xdc00 && code <= 0xdfff)) continue;
      if (code < 0x1100 || (code >= 0x2010 && code <= 0x2013)) kind = NARROW;
    }
    width += last === NOTHING || last === kind ? kind : kind + 0.5;
    last = kind;
  }
  return width;
}

const NOTHING = 0;
/** Kinds of characters, by their half-ems. */
const NARROW = 1;
const WIDE = 2;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

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
