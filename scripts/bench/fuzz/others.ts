import type { Random } from './random.ts';

const SENTENCES = [
  '他沿着河边慢慢地走，想起许多年以前的事，那时候桥还没有修好，人们坐船过河。',
  '“你来了。”她说，并不抬头。',
  '雨下了一夜；到天亮的时候，院子里的水已经没过了门槛。',
  '老船工说：“水退了，人就回来了！”',
];
const NOTICES = [
  '遗失声明 高山不慎遗失营业执照正本，编号12345678，声明作废。',
  '招租 临街商铺两间，面积60平方米，电话：12345678，联系人：林女士。',
  '公告 本公司定于5月24日上午9时在本市公开拍卖旧设备一批，有意者请来电咨询。',
  '寻人启事 白云，男，72岁，身高1.65米，走失时穿灰色上衣，知情者请拨打87654321。',
  '注销公告 临江市某某商贸有限公司经股东会决议，拟向公司登记机关申请注销登记。',
];

/** Texts that are no newspaper, at about `length` characters. */
export const OTHERS: Readonly<Record<string, (length: number, random: Random) => string>> = {
  'white space': (length, random) =>
    fill(length, () => random.pick([' ', '\n', '\u3000', '\t', '\r\n', '\f', '\u00a0', '\ufeff'])),
  'a novel': (length, random) =>
    fill(length, () => `\u3000\u3000${fill(40 + random.below(400), () => random.pick(SENTENCES))}\n`),
  'a novel in one line': (length, random) => fill(length, () => random.pick(SENTENCES)),
  'a novel in columns': (length, random) =>
    fill(length, () => {
      const said = fill(40 + random.below(300), () => random.pick(SENTENCES));
      return `${said.replace(/(.{18})/gu, '$1\n')}\n`;
    }),
  English: (length, random) =>
    fill(
      length,
      () =>
        `It was a quiet evening, and the ${random.below(900)} boats lay along the river; nobody spoke (for a while).\n`,
    ),
  'a log': (length, random) =>
    fill(
      length,
      () =>
        `2019-05-24T08:${random.below(60)}:00.123Z [INFO] server/worker-${random.below(9)}: GET /a/b?c=${random.below(9999)} 200 "Mozilla/5.0"\n`,
    ),
  'a table': (length, random) =>
    fill(
      length,
      () => `${random.below(99)}\t${random.below(9999)}\t${random.below(100)}%\t-${random.next()}\r\n`,
    ),
  'pages of ads': (length, random) =>
    fill(
      length,
      () => `${random.pick(NOTICES).replace(/(.{14})/gu, '$1\n')}\n${random.below(3) === 0 ? '\n' : ''}`,
    ),
  headlines: (length, random) =>
    fill(
      length,
      () =>
        `${random.pick(['提升政治站位', '老桥新生', '一村一品富农家'])}${random.below(99)} 增强行动自觉\n\n`,
    ),
  'jump marks': (length, random) =>
    fill(length, () => `（下转第${random.below(20)}版）\n（上接第${random.below(20)}版）\n`),
  leads: (length, random) => fill(length, () => `本报讯（记者 ${random.pick(['高山', '林晓', '白云'])}）\n`),
  folios: (length, random) => fill(length, () => `第${1 + random.below(99)}版\n`),
  mastheads: (length) => fill(length, () => '临江日报\n'),
  credits: (length, random) => fill(length, () => `${random.pick(['高山', '林晓'])} 摄\n`),
  dates: (length, random) => fill(length, () => `2019年${1 + random.below(13)}月${random.below(33)}日\n`),
  'short lines': (length, random) => fill(length, () => `${random.pick([...(SENTENCES[0] as string)])}\n`),
  'one long line': (length) => '长'.repeat(length),
  'one long line of Latin': (length) => 'a'.repeat(length),
  'one line of brackets': (length) => '（'.repeat(length),
  'one line of jump marks': (length) => fill(length, () => '（下转第三版）'),
  'one line of spaces': (length) => `报${' '.repeat(length)}栏`,
  'one line of credits': (length) => fill(length, () => '高山 摄 '),
  'one line of words': (length) => fill(length, () => 'word '),
  'any units': (length, random) => fill(length, () => String.fromCharCode(random.below(0x10000))),
};

function fill(length: number, piece: () => string): string {
  const parts: string[] = [];
  for (let sum = 0; sum < length; ) {
    const part = piece();
    parts.push(part);
    sum += Math.max(1, part.length);
  }
  return parts.join('');
}
