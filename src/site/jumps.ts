import type { EditionPlace } from '../catalog/catalog.ts';
import { linkOf } from '../catalog/neighbours.ts';
import { pagePath, type SitePath, sitePath } from '../domain/addresses.ts';
import type { ArticleRecord } from '../domain/article.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import { relativeHref } from './links.ts';
import { pageInfo } from './page-info.ts';
import type { Strings } from './strings/strings.ts';

/** One end of a jump whose other part is not shown on this page: what to say, and where to go if there is a where. */
export interface JumpNote {
  text: string;
  href: string | null;
  /** Why the reading does not go on here; null where the link says all. */
  remark: string | null;
}

/** What to tell at the beginning (`from`) or the end (`to`) of a reading; null where the record does not jump there. */
export function jumpNote(
  record: ArticleRecord,
  end: 'from' | 'to',
  {
    parsed,
    place,
    path,
    strings,
  }: { parsed: ParsedEdition; place: EditionPlace; path: SitePath; strings: Strings },
): JumpNote | null {
  const jump = record.continuation[end];
  if (jump === null) return null;
  const words = strings.article;
  const points = record.kind === 'teaser';
  const say = end === 'from' ? words.jumpFrom : points ? words.seeOn : words.jumpTo;
  const near = parsed.articles.find(({ id }) => id === jump.id);
  const partner = near ? linkOf(parsed.edition.key, near) : place.partners[jump.id ?? ''];
  if (partner) {
    const page = strings.edition.page(partner.page, partner.pageLabel);
    return { text: say(page), href: relativeHref(path, sitePath(partner.path)), remark: partner.title.text };
  }
  if (jump.page === null) {
    return { text: end === 'to' ? words.jumpUnknown : words.jumpFromUnknown, href: null, remark: null };
  }
  const page = strings.edition.page(jump.page, pageInfo(parsed, jump.page).pageLabel);
  const here = [...parsed.edition.pages, ...parsed.articles].some((known) => known.page === jump.page);
  return here
    ? {
        text: say(page),
        href: relativeHref(path, pagePath(parsed.edition.key, jump.page)),
        remark: points ? words.storyNotFound : words.halfNotFound,
      }
    : {
        text: say(page),
        href: null,
        remark: points ? words.storyNotHere(page) : words.pageNotHere(page),
      };
}
