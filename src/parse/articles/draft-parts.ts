import { joinSettled } from '../run-place.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** Adds a part below a story whose page is read: its headline as a subheading, its lead as a further dateline. */
export function appendPart(story: Draft, part: Draft): void {
  for (const run of [part.kicker, part.main, part.deck])
    if (run) story.body.push({ type: 'subheading', run });
  const body = [...part.body];
  if (!part.lead) {
    story.byline.push(...part.byline);
    story.bylineTexts.push(...part.bylineTexts);
  } else {
    const first = body.shift();
    body.unshift({ type: 'paragraph', run: first ? joinSettled(part.lead, first.run, '') : part.lead });
  }
  story.body.push(...body);
  if (part.tail && story.tail) story.body.push({ type: 'paragraph', run: part.tail });
  else story.tail ??= part.tail;
  story.captions.push(...part.captions);
  story.claimed.push(...part.claimed);
  story.marks.push(...part.marks);
  story.certainty.body = 'inferred';
}

/**
 * Cuts a story off another one, from a block of its body on.
 *
 * @param headline the record of its headline; null where the block is a subheading that is its headline
 */
export function cutOff(draft: Draft, from: number, headline: Draft | null): Draft {
  const story = headline ?? emptyDraft('article');
  const cut = draft.body.splice(from);
  if (!headline) {
    story.main = cut.shift()?.run ?? null;
    if (story.main) story.claimed.push(story.main);
  }
  story.kind = 'article';
  story.body = cut;
  story.tail = draft.tail;
  draft.tail = null;
  const moved = new Set([story.main, story.tail, ...cut.map(({ run }) => run)]);
  for (const run of draft.claimed)
    if (moved.has(run) && !story.claimed.includes(run)) story.claimed.push(run);
  draft.claimed = draft.claimed.filter((run) => !moved.has(run));
  story.certainty = {
    ...story.certainty,
    ...{ kind: 'inferred', headline: 'inferred', body: 'inferred' },
    lead: story.lead ? 'printed' : 'unknown',
    continuation: 'unknown',
    tail: story.tail ? (draft.certainty.tail ?? 'printed') : 'unknown',
  };
  draft.certainty.tail = 'unknown';
  delete story.reasons.kind;
  return story;
}

/** Takes from a draft all that names a story: headline, lead and byline. */
export function takeHeadline(draft: Draft): Draft {
  const { kicker, main, deck, lead, byline, bylineTexts, ambiguousByline } = draft;
  const own = [kicker, main, deck, lead].filter((run) => run !== null);
  const headline: Draft = {
    ...emptyDraft('article'),
    ...{ kicker, main, deck, lead, byline, bylineTexts, ambiguousByline },
    claimed: own,
    certainty: { ...draft.certainty },
    reasons: { ...draft.reasons },
  };
  Object.assign(draft, { kicker: null, main: null, deck: null, lead: null, ambiguousByline: null });
  draft.byline = [];
  draft.bylineTexts = [];
  draft.claimed = draft.claimed.filter((run) => !own.includes(run));
  draft.certainty = { ...draft.certainty, headline: 'unknown', lead: 'unknown', byline: 'unknown' };
  for (const field of ['kicker', 'deck'] as const) delete draft.certainty[field];
  for (const field of ['headline', 'kicker', 'deck', 'lead', 'byline'] as const) delete draft.reasons[field];
  return headline;
}

/** Gives a jump mark, and the lines that it takes, from one draft to another. */
export function moveMark(from: Draft, to: Draft): void {
  const mark = from.to?.text ?? '';
  const isIts = (text: string): boolean => mark.includes(text) || text.includes(mark);
  for (const run of from.marks) if (isIts(run.text) && !to.marks.includes(run)) to.marks.push(run);
  from.marks = from.marks.filter(({ text }) => !isIts(text));
  to.to = from.to;
  from.to = null;
  if (!from.from) from.certainty.continuation = 'unknown';
}
