import { weekdayOf } from '../../catalog/weekdays.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { fileSize } from './file-size.ts';
import type { Strings } from './strings.ts';

const number = new Intl.NumberFormat('en');
const SUNDAY_FIRST = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function day(date: IsoDate): string {
  const [year, month = 1, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

function many(count: number, one: string, more: string): string {
  return `${number.format(count)} ${count === 1 ? one : more}`;
}

function pageName(page: number | null, label: string | null): string {
  if (label !== null) return `page ${label}`;
  return page === null ? 'page unknown' : `page ${page}`;
}

export const en: Strings = {
  language: 'en',
  skipToContent: 'Skip to content',
  nav: {
    label: 'Site',
    home: 'Home',
    calendar: 'Calendar',
    reporters: 'Reporters',
    data: 'Data',
    search: 'Search',
  },
  breadcrumbs: 'You are here',
  search: {
    label: 'Search all newspapers',
    placeholder: 'A name, a place, any phrase',
    button: 'Search',
    title: 'Search',
    needsScript:
      'Search runs in your browser and needs scripts. Without them every newspaper can still be read by the calendar.',
  },
  date: {
    day,
    full: (date) => `${SUNDAY_FIRST[weekdayOf(date)]} ${day(date)}`,
    year: (year) => `${year}`,
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    monthName: (month) => MONTHS[month - 1] ?? '',
    dayOfMonth: (dayOfMonth) => `${dayOfMonth}`,
    weekdays: [...SUNDAY_FIRST.slice(1), 'Sunday'].map((full) => ({ short: full.slice(0, 2), full })),
    lunar: () => null,
    span: (first, last) => (first === last ? day(first) : `${day(first)} to ${day(last)}`),
    unknown: 'date unknown',
  },
  counts: {
    editions: (count) => many(count, 'edition', 'editions'),
    pages: (count) => many(count, 'page', 'pages'),
    articles: (count) => many(count, 'article', 'articles'),
    characters: (count) => many(count, 'character', 'characters'),
    reporters: (count) => many(count, 'author', 'authors'),
    works: (count) => many(count, 'article', 'articles'),
    fileSize,
  },
  home: {
    newest: 'Newest edition',
    years: 'By year',
    newspapers: 'Newspapers',
    undated: 'Newspapers without a date',
    allPages: 'All pages of this edition',
    empty: 'No newspapers here yet',
    emptyHelp: 'Put the text of newspapers into a folder and parse it; they will appear here.',
  },
  calendar: {
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    caption: (month) => `Newspapers of ${month}, weeks from Monday`,
    gap: 'not in the archive',
    notUsual: 'no paper on this weekday',
    legend:
      'Days in red have a newspaper, the deeper the more articles; hatched days lie within its span but are not in the archive.',
    noneInYear: 'No newspapers in this year.',
    toc: 'Lead stories by day',
  },
  edition: {
    heading: (name, date) => (name === null ? date : `${name}, ${date}`),
    pages: 'Pages',
    previous: 'Previous edition',
    next: 'Next edition',
    page: (page, label) => {
      const name = pageName(page, label);
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    pageShort: (page, label) => label ?? (page === null ? '?' : `${page}`),
    pagesOfEdition: 'Pages of this edition',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    wholeEdition: 'Whole edition',
    teasers: 'Inside',
    notices: 'Notices and advertisements',
    photos: 'Photographs',
    emptyPage: 'No article could be made out on this page.',
    readMore: 'Read on',
  },
  article: {
    kinds: { article: 'Article', caption: 'Photo caption', teaser: 'Teaser', notice: 'Notice' },
    untitled: 'Untitled',
    noHeadline: 'No headline was found; these are the opening words.',
    roles: {
      reporter: 'Reporter',
      correspondent: 'Correspondent',
      photographer: 'Photographer',
      author: 'Author',
      intern: 'Trainee reporter',
      editor: 'Editor',
    },
    byline: 'Byline',
    photo: 'Photo caption',
    credit: (names) => `Photo: ${names}`,
    jumpTo: (page) => `Continued on ${page.toLowerCase()}`,
    jumpFrom: (page) => `Continued from ${page.toLowerCase()}`,
    jumpUnknown: 'Continued on another page; the paper does not say which.',
    jumpFromUnknown: 'Continued from another page; the paper does not say which.',
    halfNotFound: 'That page is in the archive, but the other part of this article was not recognised on it.',
    pageNotHere: (page) =>
      `${page} of this edition is not in the archive, so the other part of this article cannot be read.`,
    seam: (from, to) => `Above: ${from.toLowerCase()}. Below: ${to.toLowerCase()}`,
    seamNote: 'Printed in two places, joined here',
    thisPart: 'the part this address stands for',
    otherPart: 'See this part where it was printed',
    previous: 'Previous article',
    next: 'Next article',
    neighbours: 'Articles before and after',
    printed: 'printed as',
    asExtracted: 'As extracted',
    asExtractedHelp: 'The text of the dump, untouched, with its line numbers.',
    record: 'Record',
    permanentId: 'Permanent id',
    source: 'Source',
    lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    place: 'Place',
    json: 'This article as data (JSON)',
    noBody: 'Only a headline is printed here.',
  },
  certainty: {
    mark: 'inferred',
    supplied: 'supplied',
    markOf: (field) => `how we know: ${field.toLowerCase()}`,
    levels: {
      printed: 'printed',
      supplied: 'supplied by the keeper',
      inferred: 'inferred',
      unknown: 'unknown',
    },
    fields: {
      kind: 'Kind',
      newspaper: 'Newspaper',
      date: 'Date',
      page: 'Page',
      section: 'Section',
      headline: 'Headline',
      kicker: 'Kicker',
      deck: 'Deck',
      lead: 'Dateline',
      byline: 'Byline',
      body: 'Body',
      tail: 'End',
      captions: 'Captions',
      continuation: 'Jump',
    },
    noReason: 'Inferred from the look of the page.',
    heading: 'How each part is known',
    field: 'Part',
    known: 'Known from',
    why: 'Reason',
  },
  doubts: {
    heading: 'How this edition was read',
    account: 'Where each character went',
    places: {
      record: 'articles',
      mark: 'marks',
      furniture: 'masthead, folios and the like',
      unclaimed: 'unplaced',
    },
    messages: (count) => `Notes and doubts of the parser (${count})`,
    severities: { fatal: 'error', warning: 'doubt', info: 'note' },
    unclaimed: (count) => `Unplaced text (${count})`,
    unclaimedHelp: 'This text belongs to no article. It is kept here as it stood.',
    furniture: (count) => `Masthead, section names, editors (${count})`,
    sources: (count) => `Dump files (${count})`,
    bytes: (count) => many(count, 'byte', 'bytes'),
    nothing: 'No doubts, and no unplaced text.',
    line: (line) => `line ${line}`,
  },
  reporters: {
    title: 'Reporters and authors',
    intro: 'Everybody who stands in a byline, by pinyin.',
    sameName: 'People of one name share a page.',
    empty: 'No bylines were recognised yet.',
    others: 'Others',
    jumpToLetter: 'By first letter',
    works: 'Articles',
    sheet: (sheet, sheets) => `page ${sheet} of ${sheets}`,
    newer: 'Newer',
    older: 'Older',
  },
  data: {
    title: 'Open data',
    intro: 'Every article with its record, to download and work with in any program.',
    jsonl: 'All articles, one JSON record a line (JSONL)',
    csv: 'All articles as a table (CSV; cells that begin with = + - @ have an apostrophe in front, so that no spreadsheet takes them for a formula)',
    schema: 'The form of a record (JSON Schema)',
    perArticle: 'Beside each article’s page stands an index.json with the same record.',
    records: (count) => many(count, 'record', 'records'),
    licence: 'The texts belong to the newspaper and its authors.',
  },
  moved: { title: 'This address has changed', link: 'To the present address' },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be wrong, or that day’s paper is not in the archive. Search, or start from the calendar.',
    home: 'To the home page',
  },
  footer: {
    madeBy: 'Made by Baolan: static pages, no server, readable offline.',
    noScript: 'Reading needs no scripts.',
  },
};
