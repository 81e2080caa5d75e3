import type { ArticleKind, CertainField } from '../../domain/article.ts';
import type { BylinePerson, BylineRole } from '../../domain/byline.ts';
import type { Certainty } from '../../domain/certainty.ts';
import type { Jump } from '../marks/jump-mark.ts';
import type { Run } from '../run.ts';
import { shownText } from '../run-place.ts';

/** What names who wrote. */
export interface BylineText {
  text: string;
  /** The role of names without a role word; null: such are no names. */
  bare: BylineRole | null;
  /** Where it stands, as it was read and as the dump has it; null where both are the same. */
  shown: { text: string; shown: string } | null;
}

/** An article as the page's reading has it, before edition, page and id are known. */
export interface Draft {
  kind: ArticleKind;
  kicker: Run | null;
  main: Run | null;
  deck: Run | null;
  lead: Run | null;
  bylineTexts: BylineText[];
  byline: BylinePerson[];
  body: { type: 'paragraph' | 'subheading'; run: Run }[];
  tail: Run | null;
  captions: { run: Run; credit: Run | null; names: readonly string[] }[];
  to: Jump | null;
  from: Jump | null;
  /** Another reading of the byline's names that is about as good. */
  ambiguousByline: string | null;
  /** Everything that stands in the record's fields, for the account. */
  claimed: Run[];
  /** Jump marks and credits that the record stands for. */
  marks: Run[];
  certainty: Partial<Record<CertainField, Certainty>>;
  reasons: Partial<Record<CertainField, string>>;
}

/** What a run says of who wrote, or a part of it that holds the names. */
export function bylineText(run: Run, bare: BylineRole | null, text = run.text): BylineText {
  const shown = shownText(run);
  return { text, bare, shown: shown === run.text ? null : { text: run.text, shown } };
}

export function emptyDraft(kind: ArticleKind): Draft {
  return {
    kind,
    kicker: null,
    main: null,
    deck: null,
    lead: null,
    bylineTexts: [],
    byline: [],
    body: [],
    tail: null,
    captions: [],
    to: null,
    from: null,
    ambiguousByline: null,
    claimed: [],
    marks: [],
    certainty: {},
    reasons: {},
  };
}

/** All runs of a draft; the same one may come twice. */
export function runsOf(draft: Draft): Run[] {
  const { kicker, main, deck, lead, tail, body, captions, claimed, marks } = draft;
  const parts = [kicker, main, deck, lead, tail, ...captions.flatMap(({ run, credit }) => [run, credit])];
  return [...parts.filter((run) => run !== null), ...body.map(({ run }) => run), ...claimed, ...marks];
}

/** Puts the drafts of a page in the order of their own text's first lines. */
export function inPageOrder(drafts: Draft[]): void {
  const places = new Map(drafts.map((draft) => [draft, placeOf(draft)]));
  drafts.sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
}

/** The first line of a draft's own text. */
function placeOf(draft: Draft): number {
  const runs = draft.body.length > 0 ? draft.body.map((block) => block.run) : draft.claimed;
  let place = Number.POSITIVE_INFINITY;
  for (const run of runs) for (const part of run.fragments) place = Math.min(place, part.line.index);
  return place;
}
