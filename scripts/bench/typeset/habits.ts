import type { Random } from '../fuzz/random.ts';

export type Habits = ReturnType<typeof drawHabits>;

/** Draws how one paper looks and how its dumps come. Lengths are CSS pixels; repeated choices are likelier. */
export function drawHabits(random: Random) {
  const size = random.pick([12, 12.5, 13, 13.5, 14, 15]);
  const measure = random.between(8, 22);
  const gutter = Math.round(size * random.pick([1.5, 1.7, 1.9, 2.1, 2.4, 2.8]));
  const column = Math.ceil(measure * size + 0.6);
  const [jumpTo, jumpFrom] = random.pick([
    ['（下转{v}）', '（上接{v}）'],
    ['▶下转{v}', '◀上接{v}'],
    ['下转{v}▶', '◀上接{v}'],
  ]);
  return {
    size,
    /** Characters to a line. */
    measure,
    gutter,
    column,
    /** To a page. */
    columns: Math.max(3, Math.floor((random.between(1050, 1430) + gutter) / (column + gutter))),
    leading: random.pick([1.25, 1.35, 1.45]),
    face: random.pick(['Serif', 'Serif', 'Sans']),
    justified: random.chance(0.75),
    /** By two U+3000, by CSS, or none. */
    indent: random.pick(['none', 'text', 'text', 'css']),

    // Where things stand in the content stream, which extractors follow more or less.
    headlines: random.pick(['flow', 'flow', 'flow', 'after', 'after', 'end', 'end', 'start']),
    captions: random.pick(['flow', 'flow', 'end', 'start']),
    furniture: random.pick(['start', 'end']),
    shuffled: random.chance(0.25),

    /** Of a page, give or take one. */
    stories: random.between(5, 7),
    /** Of a main headline, in type sizes. */
    headlineSize: random.pick([1.7, 2, 2.4, 2.8]),
    /** Are a headline's phrases set line by line? */
    headlineLines: random.chance(0.5),
    align: random.pick(['left', 'center']),
    byline: random.pick(['head', 'body', 'body']),
    leadGap: random.pick(['', ' ', '　']),
    tail: random.pick(['inline', 'left', 'right']),
    subheading: random.pick(['left', 'center']),

    /** Share of the stories that have a photo, where it stands, and how many photos are records of their own. */
    photoShare: random.pick([0.2, 0.3, 0.45]),
    photo: random.pick(['top', 'inside', 'bottom']),
    photoNews: random.between(1, 3),
    credit: random.pick([
      '{n} 摄',
      '{n}摄',
      '本报记者 {n} 摄',
      '{n}/摄',
      '（{n} 摄）',
      '摄影 {n}',
      '通讯员 {n} 摄',
    ]),
    creditPlace: random.pick(['inline', 'inline', 'left', 'right']),

    /** Stories that go on on a later page, and the marks there. */
    jumps: random.pick([0, 1, 1, 2, 2]),
    jumpTo,
    jumpFrom,
    jumpPlace: random.pick(['inline', 'left', 'right']),
    fromPlace: random.pick(['inline', 'left']),
    continuedHeadline: random.pick(['whole', 'whole', 'phrase', 'none']),

    label: random.pick(['1', '01', 'A01', 'A1', '第一版']),
    date: random.pick(['plain', 'plain', 'dots', 'dashes', 'slashes', 'hanzi', 'glued']),
    folio: random.pick(['{l} {n}', '{n} {l}', '{l}·{n}', '{l}　{n}']),
    folioPlace: random.pick(['top', 'top', 'foot']),
    editors: random.pick([
      '本版编辑 {a} 美编 {b}',
      '责编：{a}　视觉：{b}',
      '编辑 {a} 版式 {b}',
      '责任编辑：{a}',
    ]),
    dated: random.chance(0.85),
    numbered: random.chance(0.85),

    /** How files are named: a file a page, or one an edition with form feeds or without. */
    form: random.pick(['page-date', 'page-code', 'page-folder', 'page-hash', 'edition', 'edition-unparted']),
    encoding: random.pick(['utf-8', 'utf-8', 'utf-8', 'utf-8', 'gb18030', 'utf-16le']),
    lineEnd: random.pick(['\n', '\n', '\n', '\r\n']),
  };
}
