import { organisationEnding } from '../organisations.ts';
import type { Found, SubjectEvidence } from './found.ts';
import { isBody, isInside, isKind, isOneOfMany, NATIONAL, saysWhose } from './institution-words.ts';
import type { TaggedText, Token } from './tokens.ts';

/** Longest name, in characters. */
const LONGEST = 24;
/** Tags of a word that a name may have begun with: 中车|南京浦镇车辆有限公司. */
const BEGUN = /^(?:nz|nt|x|eng|j|a)$/;

/** How a name begins: where, with how many characters of place, and which word may stand next. */
interface Opening {
  start: number;
  place: number;
  next: number;
  evidence: SubjectEvidence;
}

/** Organisations: the dictionary's, and those that begin with a place or a national word and end as organisations do. */
export function findInstitutions(tagged: TaggedText, places: readonly Found[]): Found[] {
  const placeAt = new Map(places.map((place) => [place.start, place]));
  const found: Found[] = [];
  let past = 0;
  for (const [index, { start }] of tagged.tokens.entries()) {
    const opening = start < past ? null : openingAt(tagged, index, placeAt);
    const seen = opening && institution(tagged, opening);
    if (!seen) continue;
    past = seen.end;
    found.push(seen);
  }
  return found;
}

function openingAt(tagged: TaggedText, index: number, placeAt: ReadonlyMap<number, Found>): Opening | null {
  const token = tagged.tokens[index] as Token;
  const before = tagged.tokens[index - 1];
  if (before && BEGUN.test(before.tag) && /\p{L}/u.test(before.word)) return null;
  let place = placeAt.get(token.start);
  if (place) {
    // 河南省许昌市公安局 is the 公安局 of 许昌市.
    for (let next = placeAt.get(place.end); next; next = placeAt.get(place.end)) place = next;
    const last = tagged.ending.get(place.end);
    if (last === undefined) return null;
    const { start, end } = place;
    return { start, place: end - start, next: last + 1, evidence: 'seated' };
  }
  const opening = { start: token.start, place: 0, next: index + 1 };
  if (isBody(token) && saysWhose(token.word)) return { ...opening, evidence: 'known' };
  // 三江源|国家公园管理局, 俄罗斯党|中央委员会: only where the name does begin.
  const begins = before === undefined || /^(?:[xpcvud]|uj|ul)$/.test(before.tag);
  return begins && NATIONAL.has(token.word) ? { ...opening, evidence: 'national' } : null;
}

/** The longest name with this opening. */
function institution({ text, tokens }: TaggedText, opening: Opening): Found | null {
  const { start, place, next } = opening;
  let { evidence } = opening;
  let end = evidence === 'known' ? (tokens[next - 1] as Token).end : 0;
  for (let at = next; at < tokens.length; at++) {
    const part = tokens[at] as Token;
    if (part.end - start > LONGEST || !isInside(part)) break;
    if (organisationEnding(text.slice(start, part.end)) !== 'strong' && !isBody(part)) continue;
    end = part.end;
    if (evidence === 'known') evidence = 'seated';
  }
  const name = text.slice(start, end);
  if (end === 0 || isOneOfMany(name, place) || (evidence === 'national' && isKind(name))) return null;
  return { kind: 'organisation', name, start, end, evidence };
}
