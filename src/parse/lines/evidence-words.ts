/** The rows of the table of weights in plain words, for whoever asks why a line is read as it is. */

type Words = (parts: readonly string[]) => string;

const FILL: Record<string, string> = {
  over: 'is wider than its column',
  full: 'fills its column',
  near: 'falls a little short of its column',
  short: 'falls far short of its column',
};
const END: Record<string, string> = {
  stop: 'ends a sentence',
  pause: 'ends with a comma or the like',
  open: 'breaks off without a mark',
};
const GAP: Record<string, string> = { blank: 'after a blank line', tight: 'without a blank line between' };
const JOINT: Record<string, string> = {
  none: 'the words do not run on over the break above',
  weak: 'the words may run on over the break above',
  likely: 'the words seem to run on over the break above',
  sure: 'a word runs on over the break above',
};
const INDENT: Record<string, string> = {
  in: 'it is indented',
  flush: 'it is set flush',
  stray: 'it is indented where lines are not',
};
const SENTENCE: Record<string, string> = {
  opens: 'it opens a matter',
  leans: 'it leans on what was said before',
  any: 'it neither opens a matter nor leans on one',
};
const FIRST_LINE: Record<string, string> = {
  narrow: 'narrower by an indent',
  'narrow-mark': 'narrower by an opening mark',
  full: 'full',
};

const ROOM: Record<string, string> = {
  over: 'leaves no room at all',
  none: 'has no room left for what follows',
  hardly: 'has hardly room left for what follows',
  little: 'has a little room left for what follows',
  some: 'has room left for what follows',
  much: 'has much room left for what follows',
};
const TAKEN_FOR: Record<string, string> = {
  'narrow-first': ', taken for a first line with a lost indent,',
  'narrow-first-mark': ', taken for a first line with a lost indent before its mark,',
  'unknown-first': ', taken for a first line whose indent may be lost,',
  'unknown-first-mark': ', taken for a first line whose indent may be lost before its mark,',
};
const OPENING: Record<string, string> = {
  source: 'it names a source',
  speaker: 'somebody says something',
  'he-says': 'he or she goes on to say something',
  quotation: 'it begins with speech',
  official: 'an official is named',
  contrast: 'it is set against what was said',
  leans: 'it leans on what was said',
  'up-to': 'it begins with 截至',
  now: 'it begins with the present',
  lately: 'it begins with a recent time',
  question: 'it is a question',
  pointing: 'it points at what was said',
  other: 'it begins in no telling way',
};
const DISTANCE: Record<string, string> = {
  one: 'one line',
  few: 'two or three lines',
  some: 'four to seven lines',
  many: 'eight lines or more',
};
const ROW: Record<string, string> = {
  over: 'are wider than a row',
  fills: 'fill one row',
  near: 'nearly fill one row',
  short: 'fall short of a row',
};

function of(words: Record<string, string>, part: string | undefined): string {
  return words[part ?? ''] ?? part ?? '';
}

/** Rows of several parts, by what stands before the colon. */
const FAMILIES: Record<string, Words> = {
  fill: ([a]) => `it ${of(FILL, a)}`,
  end: ([a]) => `it ${of(END, a)}`,
  'fill+end': ([a, b]) => `it ${of(FILL, a)} and ${of(END, b)}`,
  alone: ([a]) => `blank lines stand above and below, and it ${of(END, a)}`,
  marks: ([a]) => (a === 'none' ? 'it has no punctuation inside' : 'it has several marks inside'),
  'quote-open': ([a]) =>
    a === 'new' ? 'it begins a quotation within one' : `a quotation above is not closed yet, ${of(GAP, a)}`,
  'before-byline': ([a, b]) =>
    `a byline follows; it ${of(FILL, a)}${b === 'bare' ? '' : ' and has punctuation'}`,
  shape: ([a, b, c, d]) =>
    `it has ${a === 'bare' ? 'no punctuation' : 'punctuation'}, ${b === 'blank' ? 'a blank line' : 'a line'} above and ${c === 'blank' ? 'a blank line' : 'a line'} below, and ${of(END, d)}`,
  next: ([a, b, c]) => `it ${of(END, a)}; the next line, ${of(GAP, c)}, ${of(FILL, b)}`,
  length: ([a]) => (a === 'long' ? 'it has more than 30 characters' : `it has at most ${a} characters`),
  begins: ([a]) =>
    ({
      story: 'it begins as stories do',
      link: 'it begins with a link to what was said',
      dash: 'it begins with ——',
      'never-first': 'it begins with a mark that begins no line in print',
      quote: 'it begins with an opening quotation mark',
      bracket: 'it begins with a bracket',
      bullet: 'it begins with a bullet',
      digit: 'it begins with a digit',
      day: 'it begins with a day',
      'sign-off': 'it begins as a sign-off does',
    })[a ?? ''] ?? `it begins with ${a}`,
  ends: ([a]) =>
    ({
      'column-name': 'it ends with a column’s name in brackets',
      dash: 'it ends with ——',
      colon: 'it ends with a colon',
    })[a ?? ''] ?? `it ends with ${a}`,
  'credit-ahead': ([a]) => `a photo credit closes these lines; it stands ${of(GAP, a)}`,
  'credit+opening': ([a]) => `a photo credit closes these lines, and it opens as captions do, ${of(GAP, a)}`,
  'credit+joint': ([a, b, c]) =>
    `a photo credit closes these lines; the line above ${of(END, b)}, ${of(GAP, c)}, and ${of(JOINT, a)}`,
  notice: ([a, b]) =>
    a === 'title' ? 'it names a kind of notice' : `it is worded as notices are and ${of(END, b)}`,
  indent: ([a]) => of(INDENT, a),
  'first-lines': ([a, b, c]) =>
    `first lines on this page are ${of(FIRST_LINE, a)}, it is ${of(FIRST_LINE, b)}, and the line above ${of(END, c)}`,
  before: ([a, b, c]) => `it stands ${of(GAP, c)} below a line that ${of(FILL, a)} and ${of(END, b)}`,
  'before+indent': ([a, b, c]) => `${of(INDENT, b)}, ${of(GAP, c)}, below a line that ${of(END, a)}`,
  attribution: ([a]) => `it tells who said what stands above; the line above ${of(FILL, a)}`,
  sentence: ([a, b]) => `${of(SENTENCE, a)}; the line above ${of(FILL, b)}`,
  opening: ([a, b]) =>
    `${of(OPENING, a)}; ${b === 'speech' ? 'speech closes above' : 'a sentence ends above'}`,
  span: ([a, b]) =>
    `the last sure break above is ${of(DISTANCE, a)} away, the next one below ${of(DISTANCE, b)}`,
  'after-credit': ([a]) => `a photo credit stands above, ${of(GAP, a)}`,
  numbered: ([a]) => `it is a numbered point; the line above ${of(END, a)}`,
  row: ([a, b]) =>
    `an opening mark parts it from the line above: both ${of(ROW, a)}; the line above ${of(END, b)}`,
  room: ([a, b, c]) => `the line above${TAKEN_FOR[a ?? ''] ?? ''} ${of(ROOM, b)} and ${of(END, c)}`,
  'mark-before': ([a]) =>
    ({
      'jump-to': 'a 下转 stands above',
      'jump-from': 'a 上接 stands above',
      furniture: 'furniture stands above',
    })[a ?? ''] ?? `${a} stands above`,
  known: ([a]) =>
    ({
      lead: 'a lead begins a paragraph wherever it stands',
      'lead-closed': 'it closes the bracket of the lead above',
      'full-stop': 'no headline ends in a full stop',
      'closed-open': 'a paragraph begins below it, and no sentence ends in it',
      'bare-block':
        'two or three lines without marks stand between blanks, the last far from full, under a sentence’s end',
      'open-above-lead': 'a lead or a byline stands below it, and no sentence ends in it',
      'shown-behind': 'what a picture shows follows 图为',
      ended: 'a paragraph ends above, far before its column’s edge',
      'other-measure': 'a blank and another measure part it from the line above',
      'credit-alone': 'who took a photo, alone under a blank, ends no paragraph above',
      'after-credit': 'nothing goes on after who took a photo',
      'number-behind': 'a number comes behind a colon',
      'credit-names': 'it names who took the photo, whose 摄影 ends the line above',
      telephone: 'no headline ends in a telephone’s number',
      'new-speech': 'it and the line above, which ended far before its column’s edge, could share no row',
      speaker: 'somebody else speaks',
      salutation: 'it says to whom a letter is written',
      'after-salutation': 'a letter’s text begins under those to whom it is written',
      numbered: 'it is another point of a list',
      'stands-alone': 'an office, a day or a notice’s title stands alone between blanks',
      'foreign-text': 'it is a sentence of another language, no headline',
      'foreign-goes-on': 'it goes on in a sentence of another language',
      unwrapped: 'each line of this dump is a paragraph',
      'signs-off': 'it signs a story off',
      'sign-off-goes-on': 'it goes on in the sign-off above',
      'after-sign-off': 'nothing goes on after a sign-off',
      'after-column-head': 'nothing goes on under a column’s head once a sentence has ended',
    })[a ?? ''] ?? `${a} is known`,
  joint: ([a]) => of(JOINT, a),
  'joint+before': ([a, b, c]) => `${of(JOINT, a)}; the line above ${of(FILL, b)}, ${of(GAP, c)}`,
  blanky: ([a, b]) => `on a page full of blank lines it stands ${of(GAP, a)}; the line above ${of(END, b)}`,
};

const SINGLE: Record<string, string> = {
  always: 'lines are so more often',
  'stop-inside': 'a sentence ends inside it',
  'lead-opening': 'a lead opens here',
  'byline-line': 'it reads as a byline',
  'before-lead': 'a lead follows',
  'column-goes-on': 'it and the next line fill one column',
  'before-story': 'the next line begins as stories do',
  'credit+width': 'a photo credit closes these lines, set to another width than the line above',
  'gap-inside': 'it has a gap and no punctuation',
  'narrow-first': 'it is narrower by an indent',
  'as-wide-as-next': 'it is as wide as the next line',
  'full-before-full': 'it is full, and so is the next line',
  'wider-than-next-measure': 'it is wider than the column below',
  'page-start': 'it is the page’s first line',
  'measure-changes': 'the column’s width changes here',
  'as-wide-as-before': 'it is as wide as the line above',
  'before-has-open-mark': 'a bracket or quotation above is not closed',
  'after-column-name': 'a column’s name stands above',
  'after-notice-end': 'a notice ends above',
  'after-byline': 'a byline stands above',
  'after-notice-title': 'the name of a kind of notice stands above',
  'after-lead': 'a lead stands above',
  'digits-meet': 'digits meet at the break',
  'long-word-moved': 'the line above is short because a long number or word did not fit',
  'dash-between': 'a —— stands at the break',
  'both-without-marks': 'neither it nor the line above has punctuation',
};

/** A row's name in words; the name itself where none are known. */
export function evidenceInWords(name: string): string {
  const colon = name.indexOf(':');
  if (colon < 0) return SINGLE[name] ?? name;
  const family = FAMILIES[name.slice(0, colon)];
  return family ? family(name.slice(colon + 1).split('+')) : name;
}
