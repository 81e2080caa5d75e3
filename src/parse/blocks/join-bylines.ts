import { openMarks } from '../../text/characters.ts';
import { bylineLine, ROLE_WORD } from '../marks/byline-line.ts';
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
      last.run = joinRuns(
        last.run,
        block.run,
        endsName(last.run, block) || /[、，]$/u.test(last.run.text) ? '' : ' ',
      );
    } else {
      joined.push(block);
    }
  }
  return joined;
}

/** Whether a character or two under a full line are the rest of its last name: 本报记者 高山 通讯员 林 / 晓春. */
function endsName(byline: Run, next: Block & { run: Run }): boolean {
  const { text } = next.run;
  if (next.type !== 'display' || !REST.test(text) || !NAME_LAST.test(byline.text)) return false;
  return bylineLine.find(text)?.form !== 'name' || /[\s、]\p{Script=Han}$/u.test(byline.text);
}

/** A name stands last, not 文/图 or 摄影报道. */
const NAME_LAST = /[^图影道]$/u;
const REST = /^\p{Script=Han}{1,2}$/u;
/** A line that ends with a role waits for its names. */
const ROLE_LAST = new RegExp(`(?:${ROLE_WORD})$`, 'u');
/** Half-ems by which a byline's line falls short where a name has no room. */
const NEARLY_FULL = 6;

function continuesByline(byline: Run, next: Block & { run: Run }): boolean {
  const line = next.run.fragments[0]?.line;
  if (!line || line.blankBefore) return false;
  const { text } = next.run;
  if (/[、，]$/u.test(byline.text) || openMarks(byline.text) > 0) return true;
  if (next.type === 'byline') return /^(?:通讯员|实习生|见习|特约)/u.test(text);
  if (ROLE_LAST.test(byline.text)) return bylineLine.find(`${byline.text} ${text}`)?.form === 'roles';
  const lastWidth = byline.fragments[byline.fragments.length - 1]?.line.width ?? 0;
  if (lastWidth < line.measure - NEARLY_FULL) return false;
  return endsName(byline, next) || (text.length <= 12 && bylineLine.find(text)?.form === 'name');
}
