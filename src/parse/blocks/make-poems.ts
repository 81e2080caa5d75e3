import type { Block, BylineBlock, DisplayBlock } from './block.ts';

/** Most lines of a poem's title. */
const TITLE_LINES = 3;

/**
 * A poem whose title and author stand right above it is complete: no other headline is its own, whatever order the page
 * has.
 *
 * ```
 * 春天来了          title
 * 李小雨            author
 * 一只燕子飞过窗前   verse
 * ```
 */
export function makePoems(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const author = made[made.length - 1];
    if (block.type !== 'paragraph' || block.lined !== 'verse' || !isAuthor(author)) {
      made.push(block);
      continue;
    }
    let from = made.length - 1;
    while (from > 0 && made.length - 1 - from < TITLE_LINES && isOfTitle(made, from - 1)) from -= 1;
    if (from === made.length - 1) {
      made.push(block);
      continue;
    }
    const title = made.slice(from, -1).map(({ run }) => run);
    made.splice(from, Number.POSITIVE_INFINITY, { type: 'poem', title, author: author.run, run: block.run });
  }
  return made;
}

function isAuthor(block: Block | undefined): block is DisplayBlock | BylineBlock {
  return block?.type === 'byline' || (block?.type === 'display' && block.author === true);
}

/** The line above the author's name, and those above it that no blank parts from it. */
function isOfTitle(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.type !== 'display' || block.author) return false;
  const below = blocks[at + 1];
  return isAuthor(below) || below?.run.fragments[0]?.line.blankBefore === false;
}
