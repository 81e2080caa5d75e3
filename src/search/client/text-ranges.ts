import { findSpans } from './excerpts.ts';

/** The hits of folded strings in an element, as ranges; a hit may run from one paragraph to the next. */
export function rangesOf(element: Element, folded: readonly string[]): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, [data-hit-skip]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const place = (at: number): [Node, number] => {
    const holder = nodes.findLast(({ start }) => start <= at) as { node: Node; start: number };
    return [holder.node, at - holder.start];
  };
  return findSpans(text, folded).map(([start, end]) => {
    const range = new Range();
    const [lastNode, lastOffset] = place(end - 1);
    range.setStart(...place(start));
    range.setEnd(lastNode, lastOffset + 1);
    return range;
  });
}
