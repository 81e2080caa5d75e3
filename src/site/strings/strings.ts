import type { ArticleKind, CertainField } from '../../domain/article.ts';
import type { BylineRole } from '../../domain/byline.ts';
import type { Certainty } from '../../domain/certainty.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Severity } from '../../domain/message.ts';
import type { MessageRule } from '../../domain/message-rules.ts';
import type { QualityRow } from '../../domain/reading-quality.ts';
import type { SearchWords } from '../../search/client/words.ts';
import type { IndexKind } from '../name-indexes.ts';

/** Every word of the interface. A language is complete or does not compile. */
export interface Strings {
  /** BCP 47 tag for `<html lang>`. */
  language: string;
  skipToContent: string;
  nav: {
    label: string;
    home: string;
    /** The list of them, in an archive of several. */
    newspapers: string;
    calendar: string;
    reporters: string;
    subjects: string;
    data: string;
    clippings: string;
    about: string;
  };
  breadcrumbs: string;
  /** Facts or labels of one kind in a row: `2版，14篇` */
  facts(parts: readonly string[]): string;
  /** Equal names or roles in a row: `记者、摄影` */
  list(names: readonly string[]): string;
  /** Sentences in a row, none with an end of its own. */
  sentences(parts: readonly string[]): string;
  search: { label: string; placeholder: string; button: string; title: string; needsScript: string };
  /** The search page; its script gets them from the page. */
  searchApp: SearchWords;
  date: {
    /** 2019年5月24日 */
    day(date: IsoDate): string;
    /** 2019年5月24日　星期五 */
    full(date: IsoDate): string;
    year(year: number): string;
    month(year: number, month: number): string;
    /** 5月 */
    monthName(month: number): string;
    /** `05-24` → 5月24日 */
    dayOfYear(day: string): string;
    /** 24日 */
    dayOfMonth(day: number): string;
    /** Weekdays from Monday: short, and in full for those who hear the page. */
    weekdays: { short: string; full: string }[];
    /** 农历己亥年四月二十; null where the language does without. */
    lunar(date: IsoDate): string | null;
    span(first: IsoDate, last: IsoDate): string;
    unknown: string;
  };
  counts: {
    newspapers(count: number): string;
    editions(count: number): string;
    pages(count: number): string;
    articles(count: number): string;
    characters(count: number): string;
    reporters(count: number): string;
    works(count: number): string;
    /** 1.2 MB */
    fileSize(bytes: number): string;
  };
  home: {
    newest: string;
    fronts: string;
    years: string;
    newspapers: string;
    undated: string;
    allPages: string;
    empty: string;
    emptyHelp: string;
  };
  calendar: {
    previousYear: string;
    nextYear: string;
    previousMonth: string;
    nextMonth: string;
    /** Heading of a table for those who hear the page. */
    caption(month: string): string;
    /** A day within the paper's span without an edition in the archive. */
    gap: string;
    notUsual: string;
    legend: string;
    noneInYear: string;
    toc: string;
  };
  edition: {
    heading(name: string | null, date: string): string;
    /** In the place of a newspaper's name that nobody knows. */
    unnamed: string;
    /** So many of a list's editions name no newspaper. */
    ofThemUnnamed(count: number): string;
    pages: string;
    /** What the picture for sharing shows. */
    picture(name: string): string;
    previous: string;
    next: string;
    page(page: number | null, label: string | null): string;
    pageShort(page: number | null, label: string | null): string;
    pagesOfEdition: string;
    previousPage: string;
    nextPage: string;
    wholeEdition: string;
    teasers: string;
    notices: string;
    photos: string;
    emptyPage: string;
    readMore: string;
  };
  article: {
    kinds: Record<ArticleKind, string>;
    untitled: string;
    noHeadline: string;
    roles: Record<BylineRole, string>;
    byline: string;
    photo: string;
    credit(names: string): string;
    /** Where the jump's next part stands. */
    jumpTo(page: string): string;
    /** Where the story stands that a teaser points to. */
    seeOn(page: string): string;
    jumpFrom(page: string): string;
    jumpUnknown: string;
    jumpFromUnknown: string;
    /** The page is in the archive, the article's other half was not recognised on it. */
    halfNotFound: string;
    pageNotHere(page: string): string;
    /** The same of a teaser's story. */
    storyNotFound: string;
    storyNotHere(page: string): string;
    seam(from: string, to: string): string;
    seamNote: string;
    thisPart: string;
    otherPart: string;
    previous: string;
    next: string;
    neighbours: string;
    printed: string;
    asExtracted: string;
    asExtractedHelp: string;
    record: string;
    correction: string;
    corrected: string;
    permanentId: string;
    source: string;
    lines(first: number, last: number): string;
    place: string;
    json: string;
    noBody: string;
  };
  certainty: {
    mark: string;
    supplied: string;
    /** For those who hear the page: `日期：推定，看依据` */
    markOf(field: string): string;
    /** What the opened mark says: `日期：推定。据文件名。` */
    explained(field: string, level: string, reason: string): string;
    levels: Record<Certainty, string>;
    fields: Record<CertainField, string>;
    noReason: string;
    heading: string;
    field: string;
    known: string;
    why: string;
  };
  doubts: {
    heading: string;
    account: string;
    places: { record: string; mark: string; furniture: string; unclaimed: string };
    messages(count: number): string;
    severities: Record<Severity, string>;
    unclaimed(count: number): string;
    unclaimedHelp: string;
    furniture(count: number): string;
    sources(count: number): string;
    bytes(count: number): string;
    nothing: string;
    line(line: number): string;
    /** What a rule's messages tell. What can be done is for the keeper, to whom the parser says it. */
    rules: Record<MessageRule, string>;
  };
  /** The indexes of names: reporters, and what articles speak of. */
  names: {
    indexes: string;
    kinds: Record<
      IndexKind,
      { short: string; title: string; intro: string; empty: string; total(count: number): string }
    >;
    order: string;
    byPinyin: string;
    byCount: string;
    /** Of so many, told before, these stand here. */
    firstOf(shown: number): string;
    /** Where each letter has a page of its own, and where all stand below. */
    byLetterPages(busiest: number): string;
    byLetterBelow(busiest: number): string;
    sameName: string;
    others: string;
    busiest: string;
    jumpToLetter: string;
    works: string;
    sheet(sheet: number, sheets: number): string;
    newer: string;
    older: string;
    together: string;
    beside: string;
    /** For those who hear the page: from, to, the month or year with most articles, and how many. */
    timelineOf(first: string, last: string, most: string, articles: string): string;
    most(span: string, articles: string): string;
    /** Under a timeline: what its tinted months or years are. */
    notHeld: string;
    inNumbers: string;
    inArticle: string;
    andMore(count: number): string;
    recognised: string;
    howSure: string;
    searchAll(name: string): string;
    precision: string;
    precisionNote(least: string): string;
    pages: string;
    checked: string;
    right: string;
  };
  data: {
    title: string;
    intro: string;
    jsonl: string;
    csv: string;
    schema: string;
    perArticle: string;
    /** How many there are, and the day on which the files were written. */
    records(count: number, day: IsoDate): string;
    licence: string;
  };
  settings: Record<
    | 'title'
    | 'theme'
    | 'themeAuto'
    | 'themeLight'
    | 'themeSepia'
    | 'themeDark'
    | 'size'
    | 'sizeSmall'
    | 'sizeUsual'
    | 'sizeLarge'
    | 'sizeLarger'
    | 'sizeLargest'
    | 'large'
    | 'on'
    | 'off'
    | 'view'
    | 'viewFront'
    | 'viewList'
    | 'vertical'
    | 'horizontal'
    | 'verticalOn',
    string
  >;
  tools: Record<
    | 'cite'
    | 'permanent'
    | 'readAloud'
    | 'stopReading'
    | 'clip'
    | 'clipped'
    | 'clippedPassage'
    | 'clipFailed'
    | 'linkCopied'
    | 'smaller'
    | 'larger'
    | 'share'
    | 'print',
    string
  >;
  clippings: Record<
    | 'title'
    | 'intro'
    | 'exportFirst'
    | 'needsScript'
    | 'none'
    | 'markdown'
    | 'json'
    | 'print'
    | 'import'
    | 'note'
    | 'remove'
    | 'full'
    | 'damaged',
    string
  >;
  onThisDay: {
    title: string;
    intro: string;
    of(day: string): string;
    /** The link to all days of the year. */
    all: string;
    previous: string;
    next: string;
  };
  quality: {
    title: string;
    intro: string;
    doubts: string;
    none: string;
    unclaimed: string;
    times(count: number): string;
    measured: string;
    measuredNote(day: string): string;
    set(name: string, gold: number): string;
    /** Over the table of how fields are known: what is counted. */
    knownUnit: string;
    total: string;
    rows: Record<QualityRow, string>;
  };
  about: {
    title: string;
    /** What the archive holds, from where, and what it does not hold. */
    holdings: string;
    holds(held: { papers: readonly string[]; span: string; counts: string }): string;
    source: string;
    sections: { heading: string; paragraphs: string[] }[];
  };
  related: Record<'label' | 'reprints' | 'reprintsNote' | 'similar' | 'similarNote', string>;
  /** The bar of hit marks. `position` holds {query}, {at} and {of}. */
  hits: Record<'label' | 'previous' | 'next' | 'clear' | 'position', string>;
  offline: {
    title: string;
    intro: string[];
    needsScript: string;
    missing: string;
    retry: string;
    keep: string;
    stop: string;
    drop: string;
    progress: string;
    /** Said by the script. `offered`, `kept` and `changed` hold {articles} and {size}, `fullOf` holds {free}. */
    said: Record<
      | 'offered'
      | 'keeping'
      | 'kept'
      | 'changed'
      | 'stopped'
      | 'full'
      | 'fullOf'
      | 'network'
      | 'mayGo'
      | 'insecure',
      string
    >;
  };
  moved: { title: string; link: string };
  notFound: { title: string; text: string; home: string; calendar: string };
  footer: { madeBy: string; noScript: string };
}
