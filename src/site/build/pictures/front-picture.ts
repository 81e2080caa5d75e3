import { pageNumbers } from '../../../catalog/neighbours.ts';
import { titleOf } from '../../../catalog/title.ts';
import type { ParsedEdition } from '../../../domain/parsed.ts';
import { shorten } from '../../../text/cuts.ts';
import { editionName } from '../../edition-name.ts';
import { arrange } from '../../front-page.ts';
import type { Strings } from '../../strings/strings.ts';

/** What an edition's picture says; the same words make the same picture. */
export interface FrontPicture {
  name: string;
  day: string;
  kicker: string | null;
  main: string | null;
  deck: string | null;
  /** Headlines of the other stories of the front page. */
  others: string[];
}

/** The words of an edition's picture; `title` is the archive's, for a paper whose name is not known. */
export function frontPicture(parsed: ParsedEdition, title: string, strings: Strings): FrontPicture {
  const { edition, articles } = parsed;
  const [first] = pageNumbers(parsed);
  const { stories, teasers, photos, notices } = arrange(articles.filter(({ page }) => page === first));
  const [lead, ...others] = stories.map(({ record }) => record);
  const { kicker = null, main = null, deck = null } = lead?.headline ?? {};
  const shown = main ?? (lead ? titleOf(lead).text : null);
  const beside = [...others, ...teasers, ...photos, ...notices].map((record) => titleOf(record));
  return {
    name: edition.newspaper ?? title,
    day: edition.date === null ? editionName(edition, strings) : strings.date.full(edition.date),
    kicker: main === null ? null : shortened(kicker, 40),
    main: shortened(shown, 60),
    deck: main === null ? null : shortened(deck, 40),
    others: [...beside.filter(({ printed }) => printed), ...beside.filter(({ printed }) => !printed)]
      .slice(0, 3)
      .map(({ text }) => shorten(text, 40)),
  };
}

function shortened(text: string | null, length: number): string | null {
  return text === null ? null : shorten(text, length);
}
