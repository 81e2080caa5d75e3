/** The head of a point in a list, an article of a law: 一、 （二） 3. 第四条. */
const POINT =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]+[条章节])/u;

/** Whether a text begins with a point's number. */
export function beginsPoint(text: string): boolean {
  return POINT.test(text);
}
