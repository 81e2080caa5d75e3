import { endsInTelephone } from '../marks/contact-line.ts';
import { isNoticeText } from '../marks/notice-wording.ts';
import { isOfficeName } from '../marks/office-name.ts';
import { pageDate } from '../marks/page-date.ts';
import { joinRuns } from '../run.ts';
import type { Block, ParagraphBlock } from './block.ts';

/** Most lines of those who sign, and longest one, in characters. */
const SIGNERS = 4;
const LONGEST = 24;
const SENTENCE = /[，。；：！？“”]/u;

/**
 * Who signs a letter, an appeal or a notice, and its date, below its last paragraph: they close it.
 *
 * ```
 * 三、乘坐公交车排队上下。
 * 临江市文明办
 * 2019年5月20日
 * ```
 */
export function signLetters(blocks: readonly Block[]): Block[] {
  const signed: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    const count =
      block.type === 'paragraph' && isOver(block) ? signersBelow(blocks, i + 1, block.run.text) : 0;
    if (count === 0) {
      signed.push(block);
      continue;
    }
    const [first, ...others] = blocks.slice(i + 1, i + 1 + count);
    const tail = others.reduce((whole, { run }) => joinRuns(whole, run, ' '), (first as Block).run);
    signed.push({ ...(block as ParagraphBlock), tail });
    i += count;
  }
  return signed;
}

function isOver({ complete, tail, run }: ParagraphBlock): boolean {
  return (complete || endsInTelephone(run.text)) && tail === null && run.text !== '';
}

/**
 * How many displayed lines from `from` on sign what stands above: the last one is a date, or an office alone signs a
 * notice; 0 where none do.
 */
function signersBelow(blocks: readonly Block[], from: number, above: string): number {
  for (let k = from; k < blocks.length && k <= from + SIGNERS; k += 1) {
    const block = blocks[k] as Block;
    if (block.type !== 'display' || block.run.text.length > LONGEST || SENTENCE.test(block.run.text)) break;
    if (pageDate.find(block.run.text)?.rest === '') return k > from ? k + 1 - from : 0;
  }
  const first = blocks[from];
  return first?.type === 'display' && isOfficeName(first.run.text) && isNoticeText(above) ? 1 : 0;
}
