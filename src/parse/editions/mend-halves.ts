import { type Draft, emptyDraft } from '../articles/draft.ts';
import { appendPart, cutOff, moveMark, takeByline, takeHeadline } from '../articles/draft-parts.ts';
import { placeOf } from '../run-place.ts';
import { FirstHalf } from './first-half.ts';
import { alike, likeness, namesakeOf, SAME, titleOf } from './headline-likeness.ts';
import type { End } from './number-pages.ts';
import { endsWhole, type JumpPair } from './pair-jumps.ts';

/** Why parts are one story. */
const SHOWN = '另一半的标题表明，这几段是同一篇报道';

/** More pairs than this are left as they are: no edition has so many. */
const MOST_PAIRS = 100;
/** How many records on either side of a half tell what words are rare. */
const NEAR = 20;

/**
 * Mends what one page's reading could not know: both halves of a jumped story bear the same headline. Where a subheading
 * was taken for another story's headline, the mark is left with the second part; where columns are out of order, with a
 * neighbour.
 *
 * ```
 * 两岸合力治水          上接第一版            the first half's last part stands under the headline 河边来了巡河员 and has
 * 　　……              两岸合力治水          the mark; the second half says 两岸合力治水: the part is that story's
 * 河边来了巡河员
 * 　　……下转第三版
 * ```
 *
 * @returns whether any was mended, so that halves are to be paired anew
 */
export function mendHalves(pairs: readonly JumpPair<End>[]): boolean {
  if (pairs.length > MOST_PAIRS) return false;
  let isMended = false;
  const gone = new Set<Draft>();
  for (const { from, to } of pairs) {
    if (gone.has(from.draft) || gone.has(to.draft)) continue;
    const mended = mendFirst(from, to) ?? mendSecond(from, to) ?? cutSecond(from, to);
    if (mended === null) continue;
    gone.add(mended);
    isMended = true;
  }
  return isMended;
}

/** Gives the mark of a first half to the story whose headline the second one bears. Tells the draft that lost it. */
function mendFirst({ draft, node: { drafts } }: End, { draft: half }: End): Draft | null {
  if (likeness(half, draft) > 0) return null;
  const story = namesake(half, draft, drafts);
  if (!story) return cutFirst(draft, half, drafts);
  if (story.to || story === half) return null;
  const parts = partsBetween(story, draft, drafts);
  moveMark(draft, story);
  for (const part of parts) {
    appendPart(story, part, SHOWN);
    drafts.splice(drafts.indexOf(part), 1);
  }
  tell(story, parts.length > 0 ? SHOWN : '标记在同版另一篇名下；另一半的标题与本篇相同');
  return draft;
}

/** The same where that headline stands inside another story as a subheading, or alone as a headline without a body. */
function cutFirst(draft: Draft, half: Draft, drafts: Draft[]): Draft | null {
  const title = titleOf(half);
  const inside = draft.body.findIndex(
    ({ type, run }) => type === 'subheading' && alike(run.text, title) >= SAME,
  );
  let story: Draft;
  if (inside > 0 && inside < draft.body.length - 1) {
    story = cutOff(draft, inside, null);
    drafts.splice(drafts.indexOf(draft) + 1, 0, story);
  } else {
    const lone = drafts.filter(
      (other) => other.kind === 'teaser' && !other.to && likeness(half, other) >= SAME,
    );
    const [headline] = lone;
    const from = headline && lone.length === 1 ? bodyBehind(draft, headline) : 0;
    if (!headline || from === 0) return null;
    story = cutOff(draft, from, headline);
  }
  story.reasons.kind = SHOWN;
  moveMark(draft, story);
  tell(story, SHOWN);
  return draft;
}

/** From which block on a story's body stands behind a lone headline; 0 where not all before stands before it. */
function bodyBehind({ body }: Draft, { main }: Draft): number {
  const place = main && placeOf(main);
  if (!place) return 0;
  const isBehind = body.map(({ run }) => (placeOf(run)?.line ?? 0) > place.line);
  const from = isBehind.indexOf(true);
  return from > 0 && isBehind.slice(from).every(Boolean) ? from : 0;
}

/**
 * Puts the beginning of a second half, which the mark stands over, and what stands under its headline together; where that
 * speaks of something else, the half takes the headline alone. Tells the draft that lost it.
 */
function mendSecond(first: End, second: End): Draft | null {
  const { draft, node } = second;
  const rest = draft.main
    ? node.drafts[node.drafts.indexOf(draft) + 1]
    : namesake(first.draft, draft, node.drafts);
  if (!rest || rest === first.draft || rest.kind !== 'article' || rest.from || (draft.to && rest.to))
    return null;
  // Two headlines may be of one story, or of two about one thing.
  if (draft.main && !isUnsigned(rest)) return null;
  const titled = draft.main ? [draft, rest] : [rest];
  if (titled.some((part) => likeness(part, first.draft) < SAME)) return null;
  const isPart = firstHalf(first, second, rest).goesOnIn(rest);
  if (draft.main && !isPart) return null;
  takeHeadline(rest, draft);
  if (!isPart) {
    draft.reasons.headline = '标题排在同版另一篇名下，与上半篇的标题相同';
    return rest;
  }
  draft.to ??= rest.to;
  appendPart(draft, rest, SHOWN);
  node.drafts.splice(node.drafts.indexOf(rest), 1);
  tell(draft, SHOWN);
  return rest;
}

/** Cuts off a second half the story that stands below it, whose headline it was given. Tells the half. */
function cutSecond(first: End, second: End): Draft | null {
  const { draft, node } = second;
  if (!draft.main || !first.draft.main || likeness(draft, first.draft) > 0) return null;
  const seam = firstHalf(first, second).seamIn(draft, titleOf(draft));
  if (seam === 0) return null;
  const story = emptyDraft('article');
  takeHeadline(draft, story);
  takeByline(draft, story);
  cutOff(draft, seam, story);
  for (const part of [draft, story]) {
    part.certainty.body = 'inferred';
    part.reasons.body = '从与上半篇用语不同处分成两篇';
  }
  node.drafts.splice(node.drafts.indexOf(draft) + 1, 0, story);
  return draft;
}

function firstHalf(first: End, second: End, apart: Draft = second.draft): FirstHalf {
  const others = [...near(first), ...near(second)].filter((draft) => draft !== apart);
  const around = others.flatMap(({ body }) => body.map(({ run }) => run.text));
  return new FirstHalf(first.draft, around);
}

/** The records of its page that stand near a half. */
function near({ draft, node: { drafts } }: End): Draft[] {
  const at = drafts.indexOf(draft);
  return drafts.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((other) => other !== draft);
}

/** The other story of a page that bears a half's headline. */
function namesake(half: Draft, marked: Draft, drafts: readonly Draft[]): Draft | null {
  const others = drafts.filter((draft) => draft !== marked && draft.kind === 'article');
  return namesakeOf(half, others)?.draft ?? null;
}

/** No lead and no byline say that a story of its own begins. */
function isUnsigned({ lead, bylineTexts, from }: Draft): boolean {
  return lead === null && bylineTexts.length === 0 && from === null;
}

/** A part under its subheading, or under the next of several datelines. */
function isPart(draft: Draft): boolean {
  return draft.kind === 'article' && (isUnsigned(draft) || (draft.main === null && draft.from === null));
}

/**
 * The parts of a story that were taken for stories of their own, the last of which has its mark: all that stands from it to
 * there, captions apart; none where one of them is a story of its own.
 */
function partsBetween(story: Draft, last: Draft, drafts: readonly Draft[]): Draft[] {
  const [from, to] = [drafts.indexOf(story), drafts.indexOf(last)];
  const parts = drafts.slice(from + 1, to + 1).filter(({ kind }) => kind !== 'caption');
  const before = [story, ...parts.slice(0, -1)];
  return before.every((part) => endsWhole(part) && !part.to) && parts.every(isPart) ? parts : [];
}

function tell(draft: Draft, reason: string): void {
  draft.certainty.continuation = 'inferred';
  draft.reasons.continuation = reason;
}
