import { surnameLength } from '../../domain/surnames.ts';
import type { Found, SubjectEvidence } from './found.ts';
import { KNOWN_PLACES } from './known-places.ts';
import { type NameCandidate, nameAt } from './person-name.ts';
import { addressAfter, speaks, titleBefore } from './titles.ts';
import { closesClause, opensClause, type TaggedText, type Token } from './tokens.ts';

/** A name less likely than this is none, by what stands beside it; natural logs, see `nameAt`. */
const FLOOR = { titled: -21, beside: -20.5, listed: -20, listedGlued: -17, weak: -18 };
const NAMED_BEFORE = /(?:名叫|叫作|叫做|名为|岁的)$/;
const TOLD_AFTER = /^[（(](?!中国|中文)(?:[左右中前后]|男|女|图|\d{1,3}岁)|^，(?:男|女)，|^，\d{1,3}岁/;
const LONGEST_BEFORE = 3;
const LONGEST_AFTER = 6;

interface Candidate extends NameCandidate {
  token: Token;
  evidence: SubjectEvidence | null;
}

/** Persons with a Chinese name, and what speaks for each. */
export function findPeople(tagged: TaggedText): Found[] {
  const candidates: Candidate[] = [];
  let past = 0;
  for (const token of tagged.tokens) {
    // 布·杜拉 is no 杜拉.
    const insideName = /·.?$/.test(tagged.text.slice(Math.max(0, token.start - 2), token.start));
    if (token.start < past || insideName || surnameLength(token.word) === 0) continue;
    const candidate = nameAt(tagged, token.start);
    if (!candidate || KNOWN_PLACES.has(candidate.name)) continue;
    const evidence = evidenceFor(tagged, candidate);
    if (evidence !== null) past = candidate.end;
    candidates.push({ ...candidate, token, evidence });
  }
  spreadAlongRows(tagged, candidates);
  return candidates.flatMap((candidate) => {
    const evidence = candidate.evidence ?? (looksLikeName(candidate) ? 'weak' : null);
    const { name, start, end } = candidate;
    return evidence === null ? [] : [{ kind: 'person', name, start, end, evidence }];
  });
}

function evidenceFor(tagged: TaggedText, candidate: NameCandidate): SubjectEvidence | null {
  const { text, beginning, ending } = tagged;
  const { start, end, score, word } = candidate;
  const title = titleBefore(text, start);
  const titled = title > 0 && (beginning.has(start - title) || opensClause(text, start - title));
  const speech = speaks(text, end);
  // 高峰, 任命: a word of the dictionary is a name only between two signs.
  if (word) return titled && speech && score >= FLOOR.titled ? 'titled' : null;
  if (titled && score >= FLOOR.titled) return 'titled';
  if (score < FLOOR.beside) return null;
  const address = addressAfter(text, end, end - start);
  const whole = address > 0 && beginning.has(end) && ending.has(end + address);
  if (whole && beginsAfresh(tagged, start)) return 'addressed';
  if (speech && opensClause(text, start)) return 'speaking';
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const told = NAMED_BEFORE.test(before) || TOLD_AFTER.test(text.slice(end, end + LONGEST_AFTER));
  return told ? 'described' : null;
}

/** Whether a name can begin here: not behind a word that is no word, as 切|霍宁, 黎|尚豪. */
function beginsAfresh({ text, tokens, ending }: TaggedText, start: number): boolean {
  const before = tokens[ending.get(start) ?? -1];
  if (!before || opensClause(text, start)) return true;
  return before.word.length === 1 ? /^[pcudf]/.test(before.tag) : before.tag !== 'x';
}

/** 张三、李四、王五: who stands in a row with a person is one. */
function spreadAlongRows({ text }: TaggedText, candidates: Candidate[]): void {
  for (const order of [candidates, candidates.toReversed()]) {
    let known: Candidate | null = null;
    for (const candidate of order) {
      const neighbours = known !== null && isRow(text, known, candidate);
      const floor = closesClause(text, candidate.end) ? FLOOR.listed : FLOOR.listedGlued;
      if (neighbours && candidate.evidence === null && !candidate.word && candidate.score >= floor) {
        candidate.evidence = 'listed';
      }
      if (candidate.evidence !== null) known = candidate;
    }
  }
}

function isRow(text: string, one: NameCandidate, two: NameCandidate): boolean {
  const [first, second] = one.start < two.start ? [one, two] : [two, one];
  return text.charAt(first.end) === '、' && second.start === first.end + 1;
}

/** One word to the segmenter, and likely as a name. */
function looksLikeName({ token, name, end, score, word }: Candidate): boolean {
  // The dictionary's names of two characters are mostly words: 桑园, 高峰.
  const byDictionary = name.length === 2 && token.tag === 'nr';
  return token.end === end && !word && !byDictionary && score >= FLOOR.weak;
}
