import { LONGEST_PART, type PoemBlock, STANZA } from '../blocks/block.ts';
import type { PageNode } from '../dump-tree.ts';
import type { Joint } from '../joint.ts';
import { joinRuns, type Run, sliceRun } from '../run.ts';
import { endsWordAbove, isSureName } from './author-name.ts';
import { bylineText, type Draft, emptyDraft } from './draft.ts';
import { headlineDoubt } from './headline-doubt.ts';
import { headlineParts } from './headline-parts.ts';
import { isNotice } from './notice.ts';
import type { BodyItem, Piece, TeaserItem } from './page-items.ts';
import type { Story } from './part-evidence.ts';
import { leftUnits, placeLeft } from './place-left.ts';
import type { Assignment } from './reading.ts';
import { joinSubheading } from './subheading.ts';
import { continues, strayBeginnings, turnedBody } from './turn-body.ts';

/** Shortest leftover headline that is taken for a story's, in characters; anything shorter may be any label. */
const SHORTEST_TEASER = 6;

/** Makes the records of a page out of the page's reading; captions come later. */
export function makeDrafts(page: PageNode): void {
  const { items, reading, habits } = page;
  placeLeft(reading, items);
  const beginnings = strayBeginnings(reading.articles, items.bodies, habits.joint);
  const strays = new Set(beginnings.values());
  const articles = reading.articles.filter((assignment) => !strays.has(assignment));
  page.drafts = articles.map((assignment) => {
    const draft = articleDraft(assignment, beginnings.get(assignment) ?? null, page);
    const doubt = headlineDoubt(assignment, reading, items);
    if (doubt) inferHeadline(draft, doubt);
    return draft;
  });
  for (const poem of items.poems) page.drafts.push(poemDraft(poem, page));
  for (const teaser of items.teasers) page.drafts.push(teaserDraft(teaser, page));
  for (const places of leftUnits(reading.left, items.pieces)) {
    const lines = places.map((k) => (items.pieces[k] as Piece).block.run);
    const text = lines.map((run) => run.text).join('');
    if (text.length >= SHORTEST_TEASER) page.drafts.push(orphanDraft(lines, page));
    else for (const line of lines) page.unclaimed.push(line);
  }
  for (const k of reading.left) {
    const { block } = items.pieces[k] as Piece;
    if (block.type === 'byline') page.unclaimed.push(block.run);
  }
}

/** Whether a headline's last line is nothing but who wrote. */
function isAuthor(run: Run, above: Run | undefined, joint: Joint): boolean {
  return above !== undefined && isSureName(run, joint) && !endsWordAbove(above, run, joint);
}

/** @param beginning of the story, where a later column stands under its headline */
function articleDraft(assignment: Assignment, beginning: Assignment | null, page: PageNode): Draft {
  const { items, habits } = page;
  const draft = emptyDraft('article');
  const before = beginning ? items.bodies.slice(beginning.from, beginning.to) : [];
  const printed = items.bodies.slice(assignment.from, assignment.to);
  const turned = assignment.inside.length === 0 ? turnedBody(printed) : null;
  const bodies = [...before, ...(turned ?? printed)];
  const group = assignment.headline.map((k) => items.pieces[k] as Piece);
  const lines: Run[] = [];
  const bylines: { run: Run; bare: boolean }[] = [];
  group.forEach((piece, k) => {
    const isLast = k === group.length - 1 || group[k + 1]?.block.type === 'byline';
    if (piece.block.type === 'byline') bylines.push({ run: piece.block.run, bare: false });
    else if (isLast && (piece.block.author || isAuthor(piece.block.run, lines.at(-1), habits.joint)))
      bylines.push({ run: piece.block.run, bare: true });
    else lines.push(piece.block.run);
  });
  setHeadline(draft, lines, storyOf(bodies), page);
  addBodies(draft, bodies, assignment.from - before.length, assignment, items.pieces);
  if (turned || beginning) {
    draft.certainty.body = 'inferred';
    draft.reasons.body = '文本里后一栏在前，电头在后：从电头读起';
  }
  for (const [k, body] of bodies.entries()) {
    if (body.block.byline) bylines.push({ run: body.block.byline, bare: false });
    if (k > 0 && body.byline) bylines.push({ run: body.byline.run, bare: false });
  }
  for (const k of [...assignment.inside, ...assignment.bylines]) {
    const { block } = items.pieces[k] as Piece;
    if (block.type === 'byline') bylines.push({ run: block.run, bare: false });
    else if (assignment.bylines.includes(k)) bylines.push({ run: block.run, bare: true });
  }
  const leads: Run[] = [];
  for (const { run } of bylines) leads.push(run);
  const first = bodies[0]?.block;
  if (first?.lead) leads.unshift(first.lead);
  const opener = bodies[0]?.byline;
  if (opener) {
    leads.push(opener.run);
    bylines.push({ run: opener.run, bare: false });
  }
  draft.lead = leads[0] ?? null;
  for (const run of leads.slice(1)) draft.marks.push(run);
  if (draft.lead) draft.claimed.push(draft.lead);
  draft.certainty.lead = draft.lead ? 'printed' : 'unknown';
  if (first?.lead) draft.bylineTexts.push(bylineText(first.lead, null));
  for (const { run, bare } of bylines) draft.bylineTexts.push(bylineText(run, bare ? 'author' : null));
  if (draft.tail) draft.bylineTexts.push(bylineText(draft.tail, 'author', tailNames(draft.tail.text)));
  if (isNotice(draft)) {
    draft.kind = 'notice';
    draft.certainty.kind = 'inferred';
    draft.reasons.kind = '标题和正文是启事、声明的写法';
  }
  return draft;
}

/**
 * The part of a sign-off that names who wrote: all of （张三）, the end of （本报北京5月23日电 记者张三、李四） and
 * （作者为某校教授，本报记者张三采访整理）; nothing of （作者为…） or （新华社北京1月5日电）.
 */
function tailNames(tail: string): string {
  if (!/^[（(]/u.test(tail)) return '';
  const inside = tail.replace(/^[（(]|[）)]$/gu, '').trim();
  const about = /^(?:本文)?作者|^[\p{Script=Han}]{2,4}系[^，]{3,}/u.test(inside);
  const told = about ? inside.slice(inside.lastIndexOf('，') + 1) : inside;
  const reporter = /(?:记者|通讯员|实习生)(?=\s*[\p{Script=Han}])/u.exec(told);
  if (reporter) return told.slice(reporter.index);
  return about || /\d|新华社|中新社|^据/u.test(inside) ? '' : inside;
}

function storyOf(bodies: readonly BodyItem[]): Story {
  return {
    length: bodies.reduce((sum, { block }) => sum + block.run.text.length, 0),
    speaks: bodies[0]?.block.run.text.startsWith('“') === true,
  };
}

function setHeadline(
  draft: Draft,
  lines: readonly Run[],
  story: Story | null,
  { habits, items }: PageNode,
): void {
  const parts = headlineParts(lines, story, habits.joint, items.blanksPart);
  draft.kicker = parts.kicker;
  draft.main = parts.main;
  draft.deck = parts.deck;
  for (const run of [parts.kicker, parts.main, parts.deck]) if (run) draft.claimed.push(run);
  draft.certainty.headline = parts.main ? 'printed' : 'unknown';
  for (const field of ['kicker', 'deck'] as const) if (parts[field]) draft.certainty[field] = 'printed';
  if (!parts.otherwise) return;
  for (const field of ['headline', 'kicker', 'deck'] as const) {
    if (!draft.certainty[field]) continue;
    draft.certainty[field] = 'inferred';
    draft.reasons[field] = `字号已失，按行数、行宽和用语分出引题、主题、副题；也可读作：${parts.otherwise}`;
  }
}

function inferHeadline(draft: Draft, reason: string): void {
  draft.certainty.headline = 'inferred';
  draft.reasons.headline = [reason, draft.reasons.headline].filter(Boolean).join('；');
}

function addBodies(
  draft: Draft,
  bodies: readonly BodyItem[],
  from: number,
  assignment: Assignment,
  pieces: readonly Piece[],
): void {
  const inside = assignment.inside
    .map((k) => pieces[k] as Piece)
    .filter(({ block }) => block.type === 'display');
  bodies.forEach((body, k) => {
    const above = inside.filter(({ position }) => k >= assignment.from - from && position === from + k);
    // What stands between two of them (a photo, the end of a paragraph) parts them.
    for (let at = 0; at < above.length; ) {
      const end = above.findIndex(({ cluster }, m) => m > at && cluster !== above[at]?.cluster);
      const unit = above.slice(at, end < 0 ? above.length : end);
      draft.body.push({ type: 'subheading', run: joinSubheading(unit) });
      at += unit.length;
    }
    const { run, lead, tail } = body.block;
    const last = draft.body[draft.body.length - 1];
    if (k > 0 && lead) draft.body.push({ type: 'paragraph', run: joinRuns(lead, run) });
    else if (
      last?.type === 'paragraph' &&
      k > 0 &&
      run.text !== '' &&
      continues(bodies[k - 1] as BodyItem, body)
    )
      last.run = joinRuns(last.run, run);
    else if (body.block.lined)
      for (const stanza of stanzasOf(run)) draft.body.push({ type: 'paragraph', run: stanza });
    else if (run.text !== '') draft.body.push({ type: 'paragraph', run });
    if (tail) {
      if (draft.tail) draft.body.push({ type: 'paragraph', run: tail });
      else draft.tail = tail;
    }
    for (const jump of [body.from, body.to]) {
      if (!jump) continue;
      draft.marks.push(jump.run);
      if (jump.jump.direction === 'to') draft.to ??= jump.jump;
      else draft.from ??= jump.jump;
    }
  });
  for (const block of draft.body) draft.claimed.push(block.run);
  if (draft.tail) draft.claimed.push(draft.tail);
  draft.certainty.body = draft.body.length > 0 ? 'printed' : 'unknown';
  if (draft.body.some(({ run }) => run.fragments.some(({ line }) => line.threaded))) {
    draft.certainty.body = 'inferred';
    draft.reasons.body = '各栏在文本里不相连，按断处的字句接起';
  }
  draft.certainty.tail = draft.tail ? 'printed' : 'unknown';
  draft.certainty.continuation = draft.to || draft.from ? 'printed' : 'unknown';
}

/** A poem's stanzas, each a paragraph of its own. */
function stanzasOf(run: Run): Run[] {
  let start = 0;
  return run.text.split(STANZA).map((text) => {
    const stanza = sliceRun(run, start, start + text.length);
    start += text.length + STANZA.length;
    return stanza;
  });
}

function teaserDraft(teaser: TeaserItem, page: PageNode): Draft {
  const draft = orphanDraft(
    teaser.lines.map((line) => line.run),
    page,
  );
  draft.to = teaser.jump.jump;
  draft.marks.push(teaser.jump.run);
  draft.certainty.kind = 'printed';
  delete draft.reasons.kind;
  draft.certainty.continuation = 'printed';
  return draft;
}

function poemDraft({ title, author, run }: PoemBlock, page: PageNode): Draft {
  const draft = emptyDraft('article');
  setHeadline(draft, title, null, page);
  draft.lead = author;
  draft.bylineTexts.push(bylineText(author, 'author'));
  draft.body.push(...partsOf(stanzasOf(run)));
  draft.claimed.push(author, ...draft.body.map((block) => block.run));
  for (const field of ['lead', 'body'] as const) draft.certainty[field] = 'printed';
  for (const field of ['tail', 'continuation'] as const) draft.certainty[field] = 'unknown';
  return draft;
}

/** Stanzas, and as subheadings lines alone above stanzas: the titles of several poems. */
function partsOf(stanzas: readonly Run[]): Draft['body'] {
  const isLine = (run: Run | undefined): boolean =>
    run !== undefined && !run.text.includes('\n') && run.text.length <= LONGEST_PART;
  const isTitle = stanzas.map((run, k) => isLine(run) && k + 1 < stanzas.length && !isLine(stanzas[k + 1]));
  // One alone may be a stanza of one line.
  const several = isTitle[0] === true && isTitle.filter(Boolean).length > 1;
  return stanzas.map((run, k) => ({ type: several && isTitle[k] ? 'subheading' : 'paragraph', run }));
}

/** A headline without a body. */
function orphanDraft(lines: readonly Run[], page: PageNode): Draft {
  const draft = emptyDraft('teaser');
  setHeadline(draft, lines, null, page);
  draft.certainty.kind = 'inferred';
  draft.reasons.kind = '有标题而找不到正文';
  return draft;
}
