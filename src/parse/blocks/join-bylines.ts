import { surnameLength, surnameLogProbability } from '../../domain/surnames.ts';
import { openMarks } from '../../text/characters.ts';
import { bylineLine, ROLE_WORD } from '../marks/byline-line.ts';
import { joinRuns, type Run } from '../run.ts';
import type { Block } from './block.ts';

/** A byline that goes on in the next displayed line: 本报记者 张三 李四 / 王五 通讯员 …. */
export function joinBylines(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const [i, block] of blocks.entries()) {
    const last = joined[joined.length - 1];
    const between =
      last?.type === 'byline' &&
      !isOverVerse(block, blocks[i + 1]) &&
      (block.type === 'byline' || block.type === 'display')
        ? betweenParts(last.run, block)
        : null;
    if (last?.type === 'byline' && between !== null) last.run = joinRuns(last.run, block.run, between);
    else joined.push(block);
  }
  return joined;
}

/** Whether a line under a byline is a poem's title: the author's name stands above it. */
function isOverVerse(block: Block, below: Block | undefined): boolean {
  return block.type === 'display' && below?.type === 'paragraph' && below.lined === 'verse';
}

/**
 * Whether a line under a byline begins with the rest of a name or of a role that the line's end broke:
 * 本报记者 高山 通讯员 林 / 晓春; 本报记者 高山 通讯 / 员 林晓.
 */
function endsWord(byline: Run, next: Block & { run: Run }): boolean {
  const { text } = next.run;
  if (next.type !== 'display' || text.length > LONGEST_REST) return false;
  const breaksRole = BROKEN_ROLE.test(byline.text) && REST_OF_ROLE.test(text);
  const breaksName = ONE_CHARACTER.test(byline.text);
  const goesOnToRole = ROLE_FURTHER.test(text) && bylineLine.find(text)?.form !== 'roles';
  if (areNamesOver(byline.text, text)) return true;
  if (breaksRole || breaksName || goesOnToRole) return bylineLine.find(byline.text + text)?.form === 'roles';
  return REST.test(text) && NAME_LAST.test(byline.text) && bylineLine.find(text)?.form !== 'name';
}

/**
 * Whether names without gaps go on from one line in the next: 本报记者高山林晓白 / 洋江海波李明. Of 1,389 phrases of
 * headlines and subheadings four in a hundred read so behind two names, and few stand under a byline that fills its line.
 */
function areNamesOver(byline: string, text: string): boolean {
  const names = RUN_OF_NAMES.exec(byline)?.groups?.names;
  return names !== undefined && /^\p{Script=Han}+$/u.test(text) && isRunOfNames(names + text);
}

const RUN_OF_NAMES = new RegExp(`(?:${ROLE_WORD})\\s*(?<names>\\p{Script=Han}+)$`, 'u');
/** Fewest names of a run that tells, share of the population that bears each one's surname, and longest given name. */
const FEWEST_NAMES = 3;
const LEAST_SHARE = Math.log(3e-4);
const LONGEST_GIVEN = 2;

function isRunOfNames(text: string): boolean {
  /** For each place whether names may end there, and how many at most. */
  const count = new Array<number>(text.length + 1).fill(-1);
  count[0] = 0;
  for (let at = 0; at < text.length; at += 1) {
    const before = count[at] as number;
    const surname = before < 0 ? 0 : surnameLength(text, at);
    if (surnameLogProbability(text.slice(at, at + surname)) < LEAST_SHARE) continue;
    for (let given = 1; given <= LONGEST_GIVEN; given += 1) {
      const end = at + surname + given;
      if (end <= text.length) count[end] = Math.max(count[end] as number, before + 1);
    }
  }
  return (count[text.length] as number) >= FEWEST_NAMES;
}

const LONGEST_REST = 24;
const BROKEN_ROLE = /(?:通|通讯|记|实习|评论)$/u;
const REST_OF_ROLE = /^(?:讯员|员|者|生)/u;
/** A name of one character stands last. */
const ONE_CHARACTER = /[\s、]\p{Script=Han}$/u;
/** A name stands last, not 文/图 or 摄影报道. */
const NAME_LAST = /[^图影道]$/u;
const REST = /^\p{Script=Han}{1,2}$/u;
/** The rest of a name and another one's role: 本报记者 高山 林晓 / 春通讯员 江海波. */
const ROLE_FURTHER = /^[\p{Script=Han}\s、]{1,8}?(?:通讯员|实习生)/u;
/** A line that ends with a role waits for its names. */
const ROLE_LAST = new RegExp(`(?:${ROLE_WORD})$`, 'u');
/** Half-ems by which a byline's line falls short where a name has no room. */
const NEARLY_FULL = 6;

/** What stands between a byline's line and the next one where that goes on in it; null where it does not. */
function betweenParts(byline: Run, next: Block & { run: Run }): '' | ' ' | null {
  const rest = endsWord(byline, next);
  const pauses = /[、，]$/u.test(byline.text);
  if (!goesOn(byline, next, rest, pauses)) return null;
  return rest || pauses ? '' : ' ';
}

function goesOn(byline: Run, next: Block & { run: Run }, rest: boolean, pauses: boolean): boolean {
  const line = next.run.fragments[0]?.line;
  if (!line) return false;
  const { text } = next.run;
  const lastWidth = byline.fragments[byline.fragments.length - 1]?.line.width ?? 0;
  const isFull = lastWidth >= line.measure - NEARLY_FULL;
  // Some extractors put a blank after every centred line.
  if (isFull && rest) return true;
  if (line.blankBefore) return false;
  if (pauses || openMarks(byline.text) > 0) return true;
  if (next.type === 'byline') return /^(?:通讯员|实习生|见习|特约)/u.test(text);
  if (ROLE_LAST.test(byline.text)) return bylineLine.find(`${byline.text} ${text}`)?.form === 'roles';
  return isFull && text.length <= 12 && bylineLine.find(text)?.form === 'name';
}
