import { openMarks } from '../../text/characters.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { joinRuns, type Run } from '../run.ts';
import type { Block } from './block.ts';

/** A byline that goes on in the next displayed line: 本报记者 张三 李四 / 王五 通讯员 …. */
export function joinBylines(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    if (
      last?.type === 'byline' &&
      (block.type === 'byline' || block.type === 'display') &&
      continuesByline(last.run, block)
    ) {
      last.run = joinRuns(last.run, block.run, /[、，]$/u.test(last.run.text) ? '' : ' ');
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function continuesByline(byline: Run, next: Block & { run: Run }): boolean {
  const line = next.run.fragments[0]?.line;
  if (!line || line.blankBefore) return false;
  const { text } = next.run;
  if (/[、，]$/u.test(byline.text) || openMarks(byline.text) > 0) return true;
  if (next.type === 'byline') return /^(?:通讯员|实习生|见习|特约)/u.test(text);
  const lastWidth = byline.fragments[byline.fragments.length - 1]?.line.width ?? 0;
  return text.length <= 12 && bylineLine.find(text)?.form === 'name' && lastWidth >= line.measure - 6;
}
