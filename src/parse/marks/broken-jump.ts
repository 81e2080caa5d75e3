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

/** 下转第, 上接A: so far begun, the mark goes on in the next line even where a blank line stands between. */
const SURE = /(?:下转|上接|紧[接转])\s*(?:第|[A-Z])?\s*[\dA-Z一二三四五六七八九十]*$/u;

/** Whether what begins here can be nothing but a mark. */
export function isSurelyBroken(text: string): boolean {
  return SURE.test(text);
}
