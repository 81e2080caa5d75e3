import type { APIRoute } from 'astro';
import { editionPath } from '../../../../domain/addresses.ts';
import { archive, buildsArchivePages, catalog, severalPapers } from '../../../archive.ts';
import { HOME, relativeHref } from '../../../links.ts';
import { stringsFor } from '../../../strings/index.ts';

/** One day's stories for the home page, as a classic script: data of another form cannot be read from a disk. */
export function getStaticPaths() {
  return buildsArchivePages ? catalog.daysInHistory().map((day) => ({ params: { day } })) : [];
}

export const GET: APIRoute = ({ params: { day = '' } }) => {
  const strings = stringsFor(archive.language);
  const stories = catalog.onThisDay(day).map(({ key, date, newspaper, lead }) => ({
    href: relativeHref(HOME, editionPath(key)),
    date,
    year: strings.date.year(Number(date.slice(0, 4))),
    newspaper: severalPapers ? (newspaper ?? strings.edition.unnamed) : null,
    title: lead?.text ?? strings.article.untitled,
  }));
  const script = `baolanOnThisDay(${JSON.stringify({ day: strings.date.dayOfYear(day), stories })});`;
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
