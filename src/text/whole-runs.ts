/** A day of a month, or a number with what holds on to it: 8月28日, 2019年, 4360亿元, 1号, 98.86%. */
const WHOLE = /\d{1,2}月\d{1,2}[日号]|\d[\d.,]*(?:[万亿千百]?[年月日号时分秒元%％℃]|[万亿])/gu;
/** What is longer would run over the edge of a narrow page in large type, and breaks like other text. */
const LONGEST = 9;

/** A text in pieces: what no line should part, and what is between. Joined again they are the text. */
export function wholeRuns(text: string): { text: string; whole: boolean }[] {
  const runs: { text: string; whole: boolean }[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(WHOLE)) {
    if (run.length > LONGEST) continue;
    if (index > at) runs.push({ text: text.slice(at, index), whole: false });
    runs.push({ text: run, whole: true });
    at = index + run.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), whole: false });
  return runs;
}
