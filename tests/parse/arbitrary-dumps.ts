import fc from 'fast-check';

/** Lines as newspapers print them, and pieces of lines that a column's edge could leave. */
const PRINTED = [
  '本报讯（记者 李新 通讯员 王祁）近日',
  '本报讯（记者 杨伟峰 通讯员 赵晓',
  '刚）近日，全市对外开放工作领导小',
  '本报北京5月23日电 （记者张三）',
  '新华社北京1月5日电 国务院日前',
  '据新华社北京1月5日电',
  '本报记者雷剑德武芳通讯员马全林',
  '□本报记者 高山 通讯员 林晓',
  '文/本报记者 高山',
  '（记者 高山）',
  '高 山',
  '开 放 工 作 先 进 单 位 和 先 进 个 人 的 通',
  '为经济工作的重中之重，实施积极主动',
  '成绩显著：实际到位资金508.7亿',
  '元，进度、增速均居全省第四位。',
  '“这平台用起来真是太方便了！你',
  '西去问了。”日前，在街道办',
  '目 252个，',
  '万条。',
  '定。',
  '（下转第三版）',
  '党建工作水平。 （下转第三版）',
  '人家碰到他却装作（下',
  '转A04版）',
  '（上接第一版）',
  '◀上接A01版展对此类案件的侦',
  '▶下转A03版',
  '详见第2版',
  '（详见',
  '2版）',
  '提升政治站位 增强行动自觉',
  '确保人民生命财产安全社会大局稳定',
  '我市获评2018年度',
  '对外开放工作先进单位',
  '——智慧党建平台建设侧记',
  '游客在博物馆参观。 徐鼎烨 摄',
  '助力“三夏”生产游客在博物馆参观。 徐鼎烨 摄',
  '新华社记者 高山摄',
  '摄',
  '（张三）',
  '（作者为',
  '中国驻外大使）',
  '临江日报',
  '2019年5月24日 星期五',
  '二〇一九年五月二十四日 农历己亥年四月二十',
  '第三版 要闻',
  'A03 要闻',
  '责编：高山 版式：林晓 校对：白云',
  '邮箱：news@example.com 新闻热线：0371-8490320',
  '国内统一连续出版物号：CN 41-0000',
  '今日导读',
  '图片新闻',
  '遗失声明',
  '张三遗失身份证，声明作废。',
  '⽇前，⼈⺠法院⼀审宣判。',
  'The library opened its doors on Mon-',
  'day. Readers came from all over.',
  '1500万',
  '·',
  '”',
  '）',
  '（（（“《',
];

const SPACES = [
  '',
  ' ',
  '  ',
  '\u3000\u3000',
  '\t',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u0085',
  '\u180e',
  '\u2028',
  '\v',
];
const STRANGE = [
  '\u0000',
  '\u001c',
  '\u001f',
  '\ud83d',
  '\ude00',
  '😀',
  '𬭎',
  '⽇',
  '⺠',
  'e\u0301',
  '\ufe00',
  '\u202e',
  '豈',
];
const ENDS = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\f', '\n\f', '\f\n', '\n\r', ''];

const printed = fc.constantFrom(...PRINTED);
const spaced = printed.map((line) => [...line].join(' '));
const cut = fc.tuple(printed, fc.nat(), fc.nat()).map(([line, from, to]) => {
  const [low, high] = [from % (line.length + 1), to % (line.length + 1)].sort((a, b) => a - b);
  return line.slice(low, high);
});
const strange = fc
  .array(fc.oneof(fc.constantFrom(...STRANGE), fc.constantFrom(...SPACES), cut), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // Lone surrogates among them.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((codes) => String.fromCharCode(...codes)),
);
const long = fc.tuple(printed, fc.integer({ min: 20, max: 200 })).map(([line, times]) => line.repeat(times));

const line = fc.oneof(
  { weight: 12, arbitrary: printed },
  { weight: 2, arbitrary: spaced },
  { weight: 3, arbitrary: cut },
  { weight: 2, arbitrary: strange },
  { weight: 2, arbitrary: anything },
  { weight: 1, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 1, arbitrary: fc.tuple(printed, printed).map(([first, second]) => first + second) },
);

/** A text of mixed lines and line ends: now a plausible page, now none at all. */
export const dumpText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...SPACES), line, fc.constantFrom(...ENDS)), { maxLength: 60, size: 'max' })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

/** The same with one line far longer than any column. */
export const dumpWithLongLine: fc.Arbitrary<string> = fc
  .tuple(dumpText, long, dumpText)
  .map((parts) => parts.join('\n'));

/** A text of newspaper lines alone, each whole. */
export const newspaperText: fc.Arbitrary<string> = fc
  .array(fc.tuple(printed, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 80, size: 'max' })
  .map((lines) => lines.flat().join(''));
