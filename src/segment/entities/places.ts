import type { Found, SubjectEvidence } from './found.ts';
import { isGenericPlace } from './generic-places.ts';
import { AMBIGUOUS_PREFECTURES, KNOWN_PLACES, LONGEST_KNOWN, PLACE_ALIASES } from './known-places.ts';
import { titleBefore } from './titles.ts';
import { opensClause, type TaggedText } from './tokens.ts';

const SUFFIX =
  '自治区|特别行政区|自治州|自治县|自治旗|经济开发区|经济技术开发区|高新区|经开区|新区|省|市|县|区|镇|乡|村|街道|社区';
const ENDS = new RegExp(`(?:${SUFFIX}|州|左旗|右旗|前旗|后旗|中旗|屯|寨)$`);
/** A name with its ending, as short as can be; no name is longer than three characters and 自治县's peoples. */
const NAMED = new RegExp(`^(\\p{Script=Han}{1,3}?|\\p{Script=Han}{2,10}(?=自治))(${SUFFIX})`, 'u');
/** Before a place with nothing between: 来到花石乡. */
const ANCHORS = new Set(
  '在 到 赴 位于 来自 前往 走进 来到 走访 进驻 深入 返回 抵达 离开 从 于 地处 家住'.split(' '),
);
/** What may follow a known place and belong to it; not 市 of 市长, 市民. */
const KNOWN_SUFFIX = /^(?:省|市(?![场民区内长委政])|州(?![长委]))/;
/** Tags of words that stand in no place's name. */
const NOT_IN_NAMES = /^(?:[vpcdurmnqtilfsba]|uj|ul|uz|ud|vn|vd|ad|an|mq)$/;
/** What follows a place's name that stands for something else: 南京路, 河南话. */
const NOT_BEFORE =
  /^(?:路|街(?!道)|大道|大街|话|菜|籍|机场|站|桥|大桥|杯|队|奖|大学|学院|银行|日报|晚报|时报|人民出版社)/;

/** Places: known ones, and those whose ending and beginning the text tells. */
export function findPlaces(tagged: TaggedText): Found[] {
  const found: Found[] = [];
  let past = 0;
  for (const [index, { start }] of tagged.tokens.entries()) {
    if (start < past) continue;
    const before = tagged.tokens[index - 1]?.word ?? '';
    const anchor = ANCHORS.has(before) || opensClause(tagged.text, start);
    // 安徽省金寨县花石乡: one behind another.
    for (let at = start, place = placeAt(tagged, at, false, anchor); place; ) {
      found.push(place);
      at = place.end;
      past = at;
      place = placeAt(tagged, at, true, false);
    }
  }
  return found.filter(({ end }) => !NOT_BEFORE.test(tagged.text.slice(end, end + 5)));
}

function placeAt(tagged: TaggedText, start: number, chained: boolean, anchored: boolean): Found | null {
  const { text, tokens, beginning } = tagged;
  const found = (end: number, evidence: SubjectEvidence): Found => ({
    kind: 'place',
    name: indexName(text.slice(start, end)),
    start,
    end,
    evidence,
  });
  const known = knownPlace(tagged, start, chained);
  if (known) return { ...found(known.end, 'listed'), name: known.name };
  const token = tokens[beginning.get(start) ?? -1];
  if (token?.tag === 'ns' && token.word.length > 2 && ENDS.test(token.word) && !isGenericPlace(token.word)) {
    const inner = /^.{2,3}(?:省|市)(?=.{2,}[市县区]$)/u.exec(token.word);
    return found(inner ? start + inner[0].length : token.end, 'suffixed');
  }
  if (!chained && !anchored && token?.tag !== 'ns') return null;
  const [whole = '', stem = ''] = NAMED.exec(text.slice(start, start + 14)) ?? [];
  const end = start + whole.length;
  if (whole.length < 3 || isGenericPlace(whole) || !tagged.ending.has(end)) return null;
  // 长江|镇田王村: what begins as another ends; 暨青海省: a place in it.
  if (/^[省市县区镇乡村旗路街]|^[东西南北]路/.test(whole) || holdsPlace(whole)) return null;
  if (!isNameStem(tagged, start, start + stem.length)) return null;
  return found(end, chained ? 'chained' : token?.tag === 'ns' ? 'suffixed' : 'weak');
}

/** The name under which a place stands in the index: 河南 for 河南省, 武汉 for 武汉市; but 吉林市 is not 吉林. */
function indexName(name: string): string {
  const bare = name.replace(/[省市州]$/, '');
  const short = KNOWN_PLACES.has(bare) && name !== '吉林市' ? bare : name;
  return PLACE_ALIASES.get(short) ?? short;
}

/** The longest known place that begins here, with its 省 or 市. */
function knownPlace(
  { text, ending }: TaggedText,
  start: number,
  chained: boolean,
): { name: string; end: number } | null {
  // 小南海: part of a longer name; 分析师武威: a person's.
  const part = (/[小大新老]/.test(text.charAt(start - 1)) && !chained) || titleBefore(text, start) > 0;
  for (let length = Math.min(LONGEST_KNOWN, text.length - start); length >= 2; length--) {
    const name = text.slice(start, start + length);
    const ambiguous = AMBIGUOUS_PREFECTURES.has(name);
    if (!KNOWN_PLACES.has(name) && !ambiguous) continue;
    const bare = start + length;
    const suffix = KNOWN_SUFFIX.exec(text.slice(bare, bare + 2))?.[0] ?? '';
    const end = bare + suffix.length;
    if (suffix !== '' && (suffix === '省' || ending.has(end))) {
      return { name: indexName(name + suffix), end };
    }
    if (!ambiguous && !part && ending.has(bare)) {
      return { name: indexName(name), end: bare };
    }
  }
  return null;
}

/** Whether the words of a stretch can be a name: none is a verb, a number or a common noun. */
function isNameStem({ tokens, beginning }: TaggedText, start: number, end: number): boolean {
  for (let at = beginning.get(start); at !== undefined; at++) {
    const part = tokens[at];
    if (!part || part.end > end) return true;
    if (NOT_IN_NAMES.test(part.tag) && (part.word.length > 1 || !/^[nmafq]$/.test(part.tag))) return false;
  }
  return true;
}

function holdsPlace(name: string): boolean {
  for (let at = 1; at < name.length - 2; at++) if (KNOWN_PLACES.has(name.slice(at, at + 2))) return true;
  return false;
}
