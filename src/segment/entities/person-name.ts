import { surnameLength } from '../../domain/surnames.ts';
import { chineseNameScore } from '../name-model.ts';
import { speaks, titleAfter } from './titles.ts';
import { closesClause, mayBeName, type TaggedText } from './tokens.ts';

/** A stretch that can be a name, as good as the model of names and what follows make it. */
export interface NameCandidate {
  name: string;
  start: number;
  end: number;
  /** Natural log-probability under the model of names, and of its end. */
  score: number;
  /** The stretch is a word of the dictionary that is no name: 高峰, 任命. */
  word: boolean;
}

/** Words that often follow a name with nothing between. */
const FOLLOWS =
  /^(?:的|是|在|对|和|与|及|等|率|带|向|为|从|把|被|将|也|就|于|到|正|已|便|还|又|都|曾|因|作|任|担任|出任|兼任|主持|出席|参加|致辞|讲话|宣布|会见|会谈|同|一|则|给|让|用|以|既|即|才|并|不|没|再|最|当|所|代|以及|或|主|获|受|有|来|去|看|想|走|拿|写|做|当选|介绍|正在)/;
/** Natural log-probability, about, of what comes next after a name. */
const END = { mark: -1, number: -3, title: -3, speech: -2.5, follows: -4, word: -6.5, none: -12 };
/** A shorter name that also stands elsewhere in the text without the longer one. */
const REPEATED = 3;
/** The segmenter takes it for one word. */
const WHOLE_WORD = 1.5;
/** 曾, 将, 于: words of one character that are also surnames. */
const FUNCTION_TAG = /^[dpcrmqtu]/;

/** 杨先生, 郭某: nobody's whole name. */
const NO_NAME = /[某的了是]|先生|女士|小姐|夫妇|师傅|^.方$/;

/** The best name that begins at `start`, null where none can. */
export function nameAt(tagged: TaggedText, start: number): NameCandidate | null {
  const { text } = tagged;
  const surname = surnameLength(text, start);
  if (surname === 0) return null;
  // 卞|修武: the surname stands before, as a word of its own.
  if (followsSurname(tagged, start)) return null;
  const cover = tagged.tokens[tagged.beginning.get(start) ?? -1];
  let best: NameCandidate | null = null;
  for (let length = surname + 1; length <= surname + 2; length++) {
    const name = text.slice(start, start + length);
    if (name.length < length || !/^\p{Script=Han}+$/u.test(name) || NO_NAME.test(name)) break;
    const end = start + length;
    // 张家界市 is no 张家界.
    if (cover && cover.end > end && !mayBeName(cover)) continue;
    const word =
      cover !== undefined && !mayBeName(cover) && (cover.end === end || FUNCTION_TAG.test(cover.tag));
    const whole = cover?.end === end && !word ? WHOLE_WORD : 0;
    const ending = endScore(tagged, end);
    // 王军 before 志介绍, 阎晶 before 明说: what follows can't.
    if (ending < END.follows) continue;
    const score = chineseNameScore([...name]) + ending + repetition(text, name) + whole;
    if (!best || score > best.score) best = { name, start, end, score, word };
  }
  return best;
}

function endScore(tagged: TaggedText, end: number): number {
  const { text, tokens, beginning } = tagged;
  if (closesClause(text, end)) return END.mark;
  if (/\d/.test(text.charAt(end))) return END.number;
  if (titleAfter(text, end) > 0) return END.title;
  if (speaks(text, end)) return END.speech;
  if (FOLLOWS.test(text.slice(end, end + 2))) return END.follows;
  const next = tokens[beginning.get(end) ?? -1];
  return next && next.word.length > 1 ? END.word : END.none;
}

function followsSurname({ tokens, ending }: TaggedText, start: number): boolean {
  const before = tokens[ending.get(start) ?? -1];
  return (
    before !== undefined &&
    before.word.length === 1 &&
    surnameLength(before.word) > 0 &&
    !FUNCTION_TAG.test(before.tag) &&
    before.tag !== 'v'
  );
}

/** Names come again in a text, chance neighbours do not: 李明 beside 李明说 and 李明在. */
function repetition(text: string, name: string): number {
  const followers = new Set<string>();
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    followers.add(text.charAt(at + name.length));
    count++;
  }
  return count > 1 && followers.size > 1 ? REPEATED : 0;
}

/** Tags of words that follow a name and are none: verbs, prepositions, particles, times. */
const AFTER_NAME = /^(?:[vpdcutfr]|uj|ul|uz|ud|vn|vd|ad|nr|n|a|b|mq|m)$/;

/** Whether a name can end here: at a mark, or where another word begins. */
export function endsWell(tagged: TaggedText, end: number): boolean {
  if (endScore(tagged, end) >= END.follows) return true;
  const next = tagged.tokens[tagged.beginning.get(end) ?? -1];
  return next !== undefined && next.word.length > 1 && AFTER_NAME.test(next.tag);
}
