import { openMarks } from '../../text/characters.ts';
import { joinRuns, type Run } from '../run.ts';
import type { Block, DisplayBlock, ParagraphBlock } from './block.ts';
import { cutParagraph } from './cut-paragraph.ts';

/** A lead that stands alone, or whose bracket the paragraph's end left open, is one with the paragraph after it. */
export function joinLeads(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    const next = blocks[i + 1];
    if (
      block.type === 'paragraph' &&
      block.lead &&
      next &&
      (next.type === 'paragraph' || next.type === 'display')
    ) {
      const whole = wholeRun(block);
      if (
        openMarks(whole.text) > 0 &&
        /^[^）)]{0,60}[）)]/u.test(
          next.run.text || (next.type === 'paragraph' ? (next.lead?.text ?? '') : ''),
        )
      ) {
        joined.push(...cutParagraph(joinRuns(whole, wholeRun(next)), block.margin));
        i += 1;
        continue;
      }
      if (block.run.text === '' && !block.tail && next.type === 'paragraph' && !next.lead) {
        joined.push({ ...next, lead: block.lead, margin: block.margin });
        i += 1;
        continue;
      }
    }
    joined.push(block);
  }
  return joined;
}

/** A paragraph or displayed line with its lead and sign-off put back. */
function wholeRun(block: ParagraphBlock | DisplayBlock): Run {
  if (block.type === 'display') return block.run;
  let run = block.run;
  if (block.lead) run = joinRuns(block.lead, run);
  if (block.tail) run = joinRuns(run, block.tail);
  return run;
}
