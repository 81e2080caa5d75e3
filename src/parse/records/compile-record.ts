import type { ArticleRecord } from '../../domain/article.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { hasSpace } from '../../text/characters.ts';
import type { Draft } from '../articles/draft.ts';
import type { EditionDate } from '../editions/edition-date.ts';
import type { PageNumber } from '../editions/page-number.ts';
import type { Run } from '../run.ts';
import { lineRanges, shownText } from '../run-place.ts';

/** What a record has from its edition and page. */
export interface RecordFrame {
  id: ArticleId;
  order: number;
  file: string;
  newspaper: string | null;
  newspaperCertainty: 'printed' | 'supplied' | 'inferred' | 'unknown';
  date: EditionDate;
  page: PageNumber;
  /** Ids of the partners, where the archive has them. */
  toId: string | null;
  fromId: string | null;
}

/** A draft as the record that the contract names. */
export function compileRecord(draft: Draft, frame: RecordFrame): ArticleRecord {
  const runs = [...draft.claimed, ...draft.marks];
  return {
    id: frame.id,
    kind: draft.kind,
    newspaper: frame.newspaper,
    date: frame.date.date,
    page: frame.page.page,
    pageLabel: frame.page.label,
    section: frame.page.section,
    order: frame.order,
    source: { file: frame.file, lines: lineRanges(runs) },
    headline: { kicker: textOf(draft.kicker), main: textOf(draft.main), deck: textOf(draft.deck) },
    lead: textOf(draft.lead),
    byline: draft.byline,
    body: draft.body.map(({ type, run }) => ({
      type,
      text: type === 'paragraph' ? bodyText(shownText(run)) : shownText(run),
    })),
    tail: textOf(draft.tail),
    captions: draft.captions.map(({ run, names }) => ({
      text: bodyText(shownText(run)),
      credit: [...names],
    })),
    continuation: {
      to: draft.to ? { page: draft.to.page, id: frame.toId } : null,
      from: draft.from ? { page: draft.from.page, id: frame.fromId } : null,
    },
    certainty: {
      kind: 'printed',
      ...draft.certainty,
      newspaper: frame.newspaperCertainty,
      date: frame.date.certainty,
      page: frame.page.certainty,
      section: frame.page.section ? 'printed' : 'unknown',
    },
    reasons: {
      ...draft.reasons,
      ...(frame.date.reason ? { date: frame.date.reason } : {}),
      ...(frame.page.reason ? { page: frame.page.reason } : {}),
    },
  };
}

function textOf(run: Run | null): string | null {
  return run && run.text !== '' ? shownText(run) : null;
}

/** In running text a space between Han characters is the extractor's; in a poem or a table it is meant. */
function bodyText(text: string): string {
  return hasSpace(text) && !text.includes('\n') ? text.replace(BETWEEN_HAN, '') : text;
}

/** White space beside a Han character or a mark of Chinese, and another one or any mark. */
const BETWEEN_HAN =
  /(?<=[[\p{Script=Han}\p{P}]--\p{ASCII}])\s+(?=[\p{Script=Han}\p{P}])|(?<=\p{P})\s+(?=[[\p{Script=Han}\p{P}]--\p{ASCII}])/gv;
