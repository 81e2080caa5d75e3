/**
 * What the decision weighs, in nats: logarithms of how much likelier each thing is in a right reading than in a wrong
 * one, rounded. Counted over pages whose reading is known, then moved one by one while whole pages read better.
 */
export const COSTS = {
  /** A paragraph begins an article (one in five or six does), before anything is known of it. */
  cut: -1.3,
  strongOpening: 5.2,
  noStrongOpening: -0.62,
  storyOpening: 1.6,
  goesOn: -2.4,
  /** The same in more words, where no lead, no byline and no displayed line parts the two. */
  saysMore: -1,
  afterOpenParagraph: -0.19,
  afterClose: 6,
  /** Stories end with speech, or with a paragraph of a line or two, less often than other paragraphs do. */
  afterSpeech: -1,
  afterShort: -1,
  /** Nor with a colon: 尊敬的读者：. */
  afterColon: -5,
  /** By the root of the share of the paragraph before that is said again soon: a story's last one is not taken up. */
  takenUp: -4.5,
  /** By the root of the likeness of two paragraphs on either side. */
  alike: -5.2,
  /** By the logarithm of the characters of the paragraph before: stories end with a whole one. */
  afterLength: 0.45,
  measureChange: 1.2,
  /** A poem begins. */
  verse: 3,
  /** A poem or a table begins under a displayed line; what comes behind one does. */
  linedUnderLine: 4,
  afterLined: 3,
  bylineBefore: 1.5,
  headline: -0.2,
  noHeadline: -3.2,
  /** What is continued from another page stands without a headline one time in four. */
  noHeadlineContinued: -2.5,
  wrongSide: -5.3,
  displaced: -6.2,
  displacedStep: -0.05,
  midBody: -1.5,
  /** On a page whose headlines stand all over it: one away from its body, each paragraph between, inside it, below it. */
  scattered: -4,
  scatteredStep: -0.02,
  scatteredInside: -0.5,
  scatteredBelow: -3,
  apart: -0.4,
  /** Lines of one headline: one runs on in the next, or may, a cue binds them, they only stand together, a blank parts them. */
  runsOn: 2.1,
  mayRunOn: 1,
  cue: 2.6,
  danglingCue: -1.7,
  /** A headline that ends, or begins, where a bracket is open over the break. */
  tornBracket: -4,
  /** On one line, a gap between: phrases as long as each other, short ones, or not so. */
  parallel: 2,
  sameLine: 1.3,
  sameLineLong: -0.8,
  together: 0.69,
  /** A column's name closes a headline: what follows is another one. */
  afterColumn: -3,
  /** Or its deck, where the two stand together and alone, no blank between. */
  deckBelowColumn: 0,
  blankBetween: -1.2,
  /** On a page without blank lines they say nothing. */
  togetherWithoutBlanks: -0.4,
  /** Kicker, main and deck all three are rare. */
  thirdUnit: -1.5,
  otherCluster: -1.3,
  bylineAfter: 1,
  /** A second byline of one story: beside one of its own, or beside a lead that names who reports. */
  secondByline: -3,
  /** Each byline over a body without a headline above it, where headlines follow bodies: so may the others stand. */
  freeByline: 1.5,
  lineAfterByline: -3,
  longGroup: -0.8,
  /** Each further line of a unit is this part of a witness. */
  moreLines: 0.4,
  /** A displayed line that no article takes, and further lines of the same headline. */
  skipPiece: -2.5,
  skipNextLine: 0,
  /** A displayed line that no article takes, further, on a page whose columns are in order: nothing of it stands elsewhere. */
  skipInOrder: -1,
  skipByline: -2,
  bylineInside: -1,
  authorInside: -5,
  /** A subheading inside a body, before its shape and its echo are known, and each further line of one. */
  inside: -2,
  insideNext: -0.3,
  /** A story that is not parted over pages has two subheadings or none. */
  loneSubheading: -2,
  /** Lines inside a body are a photo's title: subheadings are as short. */
  titleInside: -3,
  noticeTitle: 5,
  /** One of two paragraphs can only be a notice's, the other one not. */
  noticeEdge: 6.9,
} as const;

/** A curve given by points, straight between them, read off at thousandths from 0 to 1. */
function curve(points: readonly (readonly [x: number, y: number])[]): Float64Array {
  const table = new Float64Array(1001);
  let at = 0;
  for (let k = 0; k <= 1000; k += 1) {
    const x = k / 1000;
    while (at + 2 < points.length && (points[at + 1] as readonly [number, number])[0] < x) at += 1;
    const [x1, y1] = points[at] as readonly [number, number];
    const [x2, y2] = points[at + 1] as readonly [number, number];
    table[k] = y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
  }
  return table;
}

const ECHO = curve([
  [0, -3],
  [0.06, -1.2],
  [0.15, 0.3],
  [0.25, 2],
  [0.35, 3.2],
  [0.45, 4],
  [0.55, 4.6],
  [0.7, 5.2],
  [1, 5.6],
]);

/** How much likelier a share of echo, 0 to 1, is between a headline's line and its own body than another's. */
export function echoValue(echo: number): number {
  return ECHO[Math.round(echo * 1000)] as number;
}

const COHESION = curve([
  [0, 2.7],
  [0.05, 1.9],
  [0.1, 1.1],
  [0.15, 0.2],
  [0.2, -0.6],
  [0.25, -1],
  [0.35, -2],
  [0.6, -2.6],
  [1, -2.6],
]);

/** How much likelier a cohesion, 0 to 1, is across two articles than inside one. */
export function cohesionValue(cohesion: number): number {
  return COHESION[Math.round(cohesion * 1000)] as number;
}
