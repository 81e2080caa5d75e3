/**
 * A jump mark that the column's edge broke: `装作（下 / 转A04版）`. The first line's part begins with a bracket that
 * the line does not close and reads as the beginning of a mark.
 */
const BEGUN =
  /[（(【〔[「][▶◀\s]*(?:下转?|上接?|紧[接转]?|详见?)?\s*(?:第|[A-Z])?\s*[\dA-Z一二三四五六七八九十]*$|[▶►]\s*下转?\s*(?:第|[A-Z])?\d*$|详(?:见\s*第?\s*[\dA-Z一二三四五六七八九十]*)?$/u;

/** Where a jump mark that goes on in the next line may begin in `text`; -1 where none does. */
export function brokenJumpStart(text: string): number {
  return BEGUN.exec(text)?.index ?? -1;
}

/** 下转, 下转第三, 下转第三版 at a line's end, without a bracket: a mark where the next line ends it with an arrow, and nothing else. */
const BARE = /^(?:下转|上接)\s*(?:第|[A-Z])?\s*[\dA-Z一二三四五六七八九十]*版?$/u;
/** Its longest beginning, in characters. */
const LONGEST_BARE = 6;

/** Where such a mark may begin in `text`; -1 where none does. */
export function bareJumpStart(text: string): number {
  const start = Math.max(text.lastIndexOf('下转'), text.lastIndexOf('上接'));
  return start >= 0 && text.length - start <= LONGEST_BARE && BARE.test(text.slice(start)) ? start : -1;
}

/** Whether a mark without a bracket is one: an arrow closes it. */
export function endsInArrow(mark: string): boolean {
  return /[▶►▷→☞]\s*$/u.test(mark);
}

/** 下转第, 上接A: so far begun, the mark goes on in the next line even where a blank line stands between. */
const SURE = /(?:下转|上接|紧[接转])\s*(?:第|[A-Z])?\s*[\dA-Z一二三四五六七八九十]*$/u;

/** Whether what begins here can be nothing but a mark. */
export function isSurelyBroken(text: string): boolean {
  return SURE.test(text);
}
