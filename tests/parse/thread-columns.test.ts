import { describe, expect, it } from 'vitest';
import { Joint } from '../../src/parse/joint.ts';
import { columnPieces } from '../../src/parse/lines/column-pieces.ts';
import { threadColumns } from '../../src/parse/lines/thread-columns.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';

/** Half-ems of a full line of the columns below. */
const MEASURE = 32;

/** Pieces of a page in the order in which they are read; a blank line stands before each of them in the dump. */
function threaded(
  pieces: readonly (readonly string[])[],
  indents = true,
  narrowFirst: boolean | null = null,
): string[] {
  const lines = pieces.flatMap((piece) =>
    piece.map((value, k) => ({
      ...pageLine({ type: 'line', value, eol: '\n', number: 1 }, value, k === 0),
      measure: MEASURE,
    })),
  );
  const joint = new Joint(
    lines.map(({ printed }) => printed),
    dictionaryWords,
  );
  const { lines: order, inOrder } = threadColumns(lines, columnPieces(lines, indents), {
    joint,
    narrowFirst,
    indents,
  });
  lastInOrder = inOrder;
  return order.map(({ node }) => node.value);
}

/** Whether the page read last was found to have all its columns in order. */
let lastInOrder = false;

/** A neighbour's story, whole. */
const NEIGHBOUR = ['　　河边小学的孩子们在操场边开', '出一块菜地，种上了黄瓜和豆角，都', '说这门课开得好。'];

describe('a lead that an extractor set apart from its story', () => {
  const lead = ['本报讯（记者 高山）市区的新图书'];
  const story = ['馆昨日开门，请来三十多位读者谈读', '书、提建议，会开得很热闹，到中午', '还没有散。'];

  it('stands before it, wherever it was printed', () => {
    const order = threaded([['新图书馆开门'], story, NEIGHBOUR, lead]);
    expect(order.indexOf(story[0] as string)).toBe(order.indexOf(lead[0] as string) + 1);
  });

  it('does not go on in a headline with a lead below', () => {
    const other = ['市里开了种菜课', '本报讯（记者 林晓）河边小学的孩子', '们种菜，都说这门课开得好。'];
    const order = threaded([lead, other]);
    expect(order).toEqual([...lead, ...other]);
    const apart = threaded([story, lead, other]);
    expect(apart.slice(0, 2)).toEqual([lead[0], story[0]]);
  });
});

describe('a sentence that a byline stands in', () => {
  const first = ['　　老人们常去城里的那座很大的', '院子里看书，也常去河边新开的图'];
  const byline = ['本报记者 高山'];
  const second = ['书馆。馆长说，到明年还要再添一', '些新书，也会多开几个小时的门，请', '大家都来坐坐。'];

  it('goes on below, and the byline is the story’s', () => {
    expect(threaded([first, byline, second])).toEqual([...byline, ...first, ...second]);
  });

  it('is not put together over a headline where no word stands across the break', () => {
    const other = ['些年来，他们自己也种了不少的花，送', '给来借书的人，大家看了都很高兴。'];
    expect(threaded([first, ['菜地开了花'], other], false)).toEqual([...first, '菜地开了花', ...other]);
  });
});

describe('what is left over', () => {
  const end = [
    '　　图书馆请来三十多位老读者谈',
    '读书、提建议，会开得很热闹，到中',
    '午还没有散，接着发言的是艾米丽',
  ];
  const head = ['纳根，她说自己一个月要来好几回，', '看报看书都很方便，要是灯光再亮一', '些就更好了。'];

  it('belongs together where the page indents its paragraphs and nothing else fits', () => {
    const order = threaded([end, NEIGHBOUR, head]);
    expect(order).toEqual([...end, ...head, ...NEIGHBOUR]);
  });

  it('stays apart where a bracket is open over the break', () => {
    const open = [...end.slice(0, 2), '午还没有散（接着发言的是艾米丽'];
    expect(threaded([open, NEIGHBOUR, head])).toEqual([...open, ...NEIGHBOUR, ...head]);
  });

  it('stays apart where two beginnings fit', () => {
    const other = ['罗科，他说新添的书很好看，最爱看', '的是讲海洋的那几本，看了一遍又看', '一遍。'];
    expect(threaded([end, NEIGHBOUR, head, ['题一'], other])).toEqual([
      ...end,
      ...NEIGHBOUR,
      ...head,
      '题一',
      ...other,
    ]);
  });

  it('stays apart where the page does not indent', () => {
    expect(threaded([end, NEIGHBOUR, head], false)).toEqual([...end, ...NEIGHBOUR, ...head]);
  });
});

describe('a column that comes paragraph by paragraph, its indents lost', () => {
  const first = [
    '图书馆请来三十多位老读者谈读',
    '书、提建议，会开得很热闹，到中午',
    '还没有散，接着发言的是艾米丽娜娜',
  ];
  const second = ['纳根，她说自己一个月要来好几回，', '看报看书都很方便。'];
  const third = ['坐在后面的老人说，灯光再亮一', '些就更好了，还要添些大字的书。'];
  const heading = ['孩子们种菜'];
  const beginning = ['河边小学的孩子们在操场边开出', '一块菜地，种上了黄瓜和豆角，都说', '这门课开得好。'];
  const more = ['种菜的老人每周来教两回，孩子', '们听得很认真，家长也常来帮忙。'];

  it('goes as a whole where its first sentence goes on', () => {
    const order = threaded([first, heading, beginning, more, more, second, third], false, true);
    expect(order).toEqual([...first, ...second, ...third, ...heading, ...beginning, ...more, ...more]);
  });

  it('leaves the neighbour’s story behind it', () => {
    const order = threaded([first, beginning, second, third, heading, more, more, more], false, true);
    expect(order.slice(-7)).toEqual([...heading, ...more, ...more, ...more]);
  });

  it('loses nothing where it breaks off as well', () => {
    const open = ['纳根，她说自己一个月要来好几回，', '看报看书都很方便，她最爱看的是讲海'];
    const rest = ['洋的那几本，看了一遍又看一遍，还', '说给孩子们听海洋的故事。'];
    const pieces = [first, heading, beginning, more, more, open, third, heading, rest, more];
    const order = threaded(pieces, false, true);
    expect(order.toSorted()).toEqual(pieces.flat().toSorted());
  });
});

describe('a page whose columns are in order', () => {
  /** Stories that a false blank breaks in mid-sentence. */
  const broken = Array.from({ length: 11 }, (_, k) => [
    [`　　第${k}队的老人们常去那座大院`, '子里看书，也常去河边新开的图书馆'],
    ['读报谈天。馆长说，到明年还要再添', '些书，请大家来坐坐。'],
  ]).flat();
  const torn = [
    '　　河边小学的孩子们在操场边开出',
    '一块菜地，种上了黄瓜和豆角，每天',
    '放学以后轮流浇水，都说这门课有意',
  ];
  const stray = [
    '新式的路灯亮了起来，街上比从前热',
    '闹得多，老人们也愿意出门走走，说',
    '说话，大家很高兴。',
  ];
  const title = ['一个标题'];

  it('keeps one more that breaks off, and one more that begins in mid-sentence, where they stand', () => {
    const order = threaded([...broken.slice(0, 4), torn, title, ...broken.slice(4), title, stray]);
    expect(order.indexOf(stray[0] as string)).toBeGreaterThan(order.indexOf(torn[2] as string) + 1);
    expect(lastInOrder).toBe(true);
  });

  it('puts them together where few columns are known', () => {
    const order = threaded([torn, title, ...broken.slice(0, 2), title, stray]);
    expect(order.indexOf(stray[0] as string)).toBe(order.indexOf(torn[2] as string) + 1);
    expect(lastInOrder).toBe(false);
  });
});

describe('the columns of a box', () => {
  /** Columns of which the words say surely that the one goes on in the other. */
  const upper = ['　　老人们常去城里的那座很大的', '院子里看书，也常去河边新开的图'];
  const lower = ['书馆。馆长说，到明年还要再添一', '些新书，请大家都来坐坐。'];
  const open = [
    '　　图书馆请来三十多位老读者谈',
    '读书、提建议，会开得很热闹，天气',
    '也好，到中午还没有散，主人端来了',
    '热茶，接着站起来发言的是艾米丽',
  ];
  const level = [
    '纳根，她说自己一个月要来好几回，',
    '看报看书都很方便，要是灯光再亮一',
    '些就更好了，添些大字的书也很要紧',
    '，她家里还有两个孩子。',
  ];
  const longer = [
    '罗科，他说新添的书很好看，最爱看',
    '的是讲海洋的那几本，看了一遍又看',
    '一遍，还说给孩子们听，孩子们听得',
    '很认真，家长也常来帮忙，一来二去',
    '就成了朋友，逢年过节常常走动，话',
    '也多了起来，大家都很高兴，说这样',
    '的日子真好。',
  ];
  const page = (...rest: readonly string[][]): string[] =>
    threaded([upper, ['题一'], open, ['题二'], lower, ...rest.flatMap((piece) => [['题三'], piece])], false);

  it('are as long, which tells where the words do not', () => {
    const order = page(level, longer);
    expect(order[order.indexOf(open[3] as string) + 1]).toBe(level[0]);
  });

  it('stay apart where two are as long', () => {
    const other = ['罗科，他说新添的书很好看，最爱看', ...level.slice(1)];
    // Not as far away as the other two columns are from each other: no neighbour tells either.
    const order = page(NEIGHBOUR, other, level);
    expect(order[order.indexOf(open[3] as string) + 1]).toBe('题二');
  });

  it('stay apart on a page that has all others in order', () => {
    const order = threaded([open, ['题一'], longer, ['题二'], level], false);
    expect(order).toEqual([...open, '题一', ...longer, '题二', ...level]);
  });
});

describe('columns that an extractor took row by row', () => {
  /** Three stories side by side, and what stands under each: words tell of the first and the last alone. */
  const tops = [
    ['本报讯（记者 高山）老人们常去大院', '看书，也常去河边新开的那一家图书'],
    ['本报讯（记者 林晓）讲海的课昨天到', '了城里，接着站起来说话的是艾米丽'],
    ['本报讯（记者 白云）孩子们开出菜地', '种黄瓜和豆角，大家都说这门种菜课'],
  ];
  const feet = [
    ['馆。馆长说，到明年还要再添些新书', '请大家都来坐坐。'],
    ['纳根，讲完了还要再讲一遍，到傍晚', '也不散，大家都很高兴。'],
    ['程刚好，学得也很开心，家长们也都', '常来帮忙。'],
  ];
  const below = (order: readonly string[], piece: readonly string[]) =>
    order[order.indexOf(piece.at(-1) as string) + 1];

  it('go on where their neighbours do', () => {
    const order = threaded([...tops, ['标题'], ...feet], false);
    expect(tops.map((top) => below(order, top))).toEqual(feet.map(([first]) => first));
  });

  it('stay where no neighbour tells', () => {
    const [top, middle] = tops as [string[], string[], string[]];
    const order = threaded(
      [top, middle, ['标题'], feet[1] as string[], NEIGHBOUR, feet[0] as string[]],
      false,
    );
    expect(below(order, top)).toBe(feet[0]?.[0]);
    expect(below(order, middle)).toBe('标题');
  });
});
