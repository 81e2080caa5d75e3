import { joinRuns, type Run } from '../run.ts';
import {
  type Block,
  type BylineBlock,
  type DisplayBlock,
  LONGEST_PART,
  type PoemBlock,
  STANZA,
} from './block.ts';

/** Most lines of a poem's title. */
const TITLE_LINES = 3;
/** No page has room for more lines under one title. */
const MOST_LINES = 300;
/** 乡村三首, 河边（外一首）, 组诗: several poems stand under one title. */
const SEVERAL = /[两二三四五六七八九十]首|外[一二两三四五六]首|组诗|[二三四五六七八九十]章/u;

/**
 * A poem whose title and author stand right above it is complete: no other headline is its own, whatever order the page
 * has. Where the title tells of several, those that follow are parts of it, with their own titles.
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
    if (block.type !== 'paragraph' || block.lined !== 'verse') {
      made.push(block);
      continue;
    }
    const part = partTitle(made);
    const above = part ? made.slice(0, -1) : made;
    const poem = above[above.length - 1];
    if (poem?.type === 'poem' && isOfSeveral(poem) && poem.run.fragments.length < MOST_LINES) {
      if (part) made.pop();
      made[made.length - 1] = { ...poem, run: joinParts(poem.run, part, block.run) };
      continue;
    }
    // Below the author the title of the first of several may stand.
    const begun = poemBelow(made, null, block.run) ?? (part && poemBelow(above, part.run, block.run));
    if (begun) made.splice(begun.from, Number.POSITIVE_INFINITY, begun.poem);
    else made.push(block);
  }
  return made;
}

/** A short line right above verse, which may be the title of one poem among several. */
function partTitle(made: readonly Block[]): DisplayBlock | null {
  const last = made[made.length - 1];
  return last?.type === 'display' && !last.author && last.run.text.length <= LONGEST_PART ? last : null;
}

/** The poem whose title and author stand at the end of what is made, and where they begin; null where they do not. */
function poemBelow(
  made: readonly Block[],
  part: Run | null,
  verse: Run,
): { poem: PoemBlock; from: number } | null {
  const last = made.length - 1;
  const author = made[last];
  if (!isAuthor(author)) return null;
  let from = last;
  while (from > 0 && last - from < TITLE_LINES && isOfTitle(made, from - 1)) from -= 1;
  if (from === last) return null;
  const title = made.slice(from, last).map(({ run }) => run);
  const poem: PoemBlock = { type: 'poem', title, author: author.run, run: verse };
  if (!part) return { poem, from };
  return isOfSeveral(poem) ? { poem: { ...poem, run: joinRuns(part, verse, STANZA) }, from } : null;
}

function isOfSeveral({ title }: PoemBlock): boolean {
  return SEVERAL.test(title.map(({ text }) => text).join(''));
}

function joinParts(run: Run, part: DisplayBlock | null, verse: Run): Run {
  return joinRuns(part ? joinRuns(run, part.run, STANZA) : run, verse, STANZA);
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
