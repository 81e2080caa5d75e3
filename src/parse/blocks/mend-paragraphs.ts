import { NEVER_FIRST } from '../../text/characters.ts';
import { isNarrower, type PageHabits } from '../lines/page-habits.ts';
import { beginsPoint } from '../marks/point-number.ts';
import { joinRuns } from '../run.ts';
import type { Block, DisplayBlock, ParagraphBlock } from './block.ts';

/** Nats from which two parts belong together by their words: two characters that meet elsewhere, a word across. */
const KNOWN = 0.2;
/** How many blocks may stand between the two parts of a paragraph. */
const REACH = 8;

/**
 * A paragraph that stops in mid-sentence goes on in the next one that does not begin anew: a column's foot with a
 * byline, a photo or a headline parted them.
 *
 * ```
 * 音乐声响，队员从厨房跳出，一人在前面      ← stops
 * 本报记者 高山 林晓
 * 引舞护菜，另一人在后面舞着托盘            ← flush where paragraphs are indented: goes on
 * ```
 */
export function mendParagraphs(blocks: readonly Block[], habits: PageHabits): Block[] {
  const mended = blocks.map((block, i) =>
    opensBeforeByline(block, i, blocks, habits) ? asParagraph(block) : block,
  );
  for (let i = 0; i < mended.length; i += 1) {
    let block = mended[i] as Block;
    if (block.type !== 'paragraph') continue;
    for (let next = continuationOf(mended, i, habits); next > 0; next = continuationOf(mended, i, habits)) {
      const part = mended[next] as ParagraphBlock;
      const between = mended.slice(i + 1, next);
      const open: ParagraphBlock = block as ParagraphBlock;
      const byline = open.byline ? undefined : between.find((other) => other.type === 'byline');
      block = {
        ...open,
        run: joinRuns(open.run, part.run),
        tail: part.tail,
        complete: part.complete,
        byline: open.byline ?? (byline ? byline.run : null),
      };
      mended.splice(i, next - i + 1, block, ...between.filter((other) => other !== byline));
    }
  }
  return mended;
}

/** Where the paragraph at `i` goes on; 0 where it is complete or nothing fits. */
function continuationOf(blocks: readonly Block[], i: number, habits: PageHabits): number {
  const block = blocks[i] as ParagraphBlock;
  if (block.complete || block.tail || block.run.text === '') return 0;
  let interrupted = false;
  for (let k = i + 1; k < blocks.length && k - i <= REACH; k += 1) {
    const other = blocks[k] as Block;
    if (other.type === 'jump') return 0;
    if (other.type !== 'paragraph') {
      interrupted ||= other.type !== 'furniture';
      continue;
    }
    if (other.lead || other.byline || other.lined || beginsPoint(other.run.text)) return 0;
    return fits(block, other, habits, interrupted) ? k : 0;
  }
  return 0;
}

function fits(open: ParagraphBlock, part: ParagraphBlock, habits: PageHabits, interrupted: boolean): boolean {
  const line = part.run.fragments[0]?.line;
  const last = open.run.fragments[open.run.fragments.length - 1]?.line;
  if (!line || !last) return false;
  const first = part.run.text[0] as string;
  if (NEVER_FIRST.has(first)) return true;
  // What begins narrower begins anew, on a page whose paragraphs do.
  if (habits.narrowFirst === true && isNarrower(line) && interrupted) return false;
  if (habits.indents) return line.indent < 2 && Math.abs(line.measure - last.measure) <= 6;
  const sameMeasure = Math.abs(line.measure - last.measure) <= 3;
  return (
    sameMeasure &&
    (habits.joint.of(open.run.text, part.run.text) > KNOWN ||
      (interrupted && part.margin < 4 && last.width >= last.measure - 3))
  );
}

/** Half-ems by which a column's full line may be narrower or wider. */
const SLACK = 3;

/**
 * A full line with a comma in it, and a byline below: a paragraph's first line at a column's foot. One that is wider than its
 * column, or stands right under a headline's line, is the headline's.
 */
function opensBeforeByline(
  block: Block,
  at: number,
  blocks: readonly Block[],
  { joint }: PageHabits,
): block is DisplayBlock {
  if (block.type !== 'display' || blocks[at + 1]?.type !== 'byline') return false;
  const [above, below] = [blocks[at - 1], blocks[at + 2]];
  const line = block.run.fragments[0]?.line;
  if (!line || Math.abs(line.width - line.measure) > SLACK) return false;
  if (above?.type === 'display' && !line.blankBefore) return false;
  // Under a blank it is the headline's too, unless the text below goes on from it.
  if (above?.type === 'display' && !(below && joint.of(line.printed, below.run.text) > KNOWN)) return false;
  return /[，。].*[^，。！？”）]$/u.test(line.text);
}

function asParagraph(block: DisplayBlock): ParagraphBlock {
  return {
    type: 'paragraph',
    run: block.run,
    lead: null,
    tail: null,
    byline: null,
    complete: false,
    margin: 0,
  };
}
