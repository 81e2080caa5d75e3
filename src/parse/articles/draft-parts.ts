import { joinSettled } from '../run-place.ts';
import { type Draft, emptyDraft } from './draft.ts';

/**
 * Adds a part below a story whose page is read: its headline as a subheading, its lead as a further dateline.
 *
 * @param reason why it is the story's
 */
export function appendPart(story: Draft, part: Draft, reason: string): void {
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
  story.reasons.body = reason;
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

/** Gives the headline of one draft to another, behind what that has of one. */
export function takeHeadline(from: Draft, to: Draft): void {
  const taken = [from.kicker, from.main, from.deck];
  for (const part of ['kicker', 'main', 'deck'] as const) {
    const [own, run] = [to[part], from[part]];
    const field = part === 'main' ? 'headline' : part;
    if (run) {
      to[part] = own ? joinSettled(own, run, ' ') : run;
      to.certainty[field] = 'inferred';
    }
    from[part] = null;
    delete from.certainty[field];
    delete from.reasons[field];
  }
  to.claimed.push(...from.claimed.filter((run) => taken.includes(run)));
  from.claimed = from.claimed.filter((run) => !taken.includes(run));
  from.certainty.headline = 'unknown';
}

/** Gives lead and byline of one draft to another that has none. */
export function takeByline(from: Draft, to: Draft): void {
  to.lead = from.lead;
  to.byline = from.byline;
  to.bylineTexts = from.bylineTexts;
  to.ambiguousByline = from.ambiguousByline;
  if (from.lead) to.claimed.push(from.lead);
  from.claimed = from.claimed.filter((run) => run !== from.lead);
  from.lead = null;
  from.byline = [];
  from.bylineTexts = [];
  from.ambiguousByline = null;
  for (const field of ['lead', 'byline'] as const) {
    const [certainty, reason] = [from.certainty[field], from.reasons[field]];
    if (certainty) to.certainty[field] = certainty;
    if (reason) to.reasons[field] = reason;
    from.certainty[field] = 'unknown';
    delete from.reasons[field];
  }
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
