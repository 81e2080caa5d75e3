/**
 * Chinese surnames in actual use, by how common they are. The classes are rough on purpose: shares of the
 * population in general terms, good enough to weigh one reading of a byline against another. Characters that are
 * far more often part of a given name (德, 国, 建) are left out although a family somewhere may bear them.
 */
const SINGLE: ReadonlyArray<readonly [share: number, surnames: string]> = [
  [5e-2, '王李张刘陈'],
  [1.5e-2, '杨黄赵吴周徐孙马朱胡郭何林高罗'],
  [
    5e-3,
    '郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙' +
      '黎史陶贺毛郝顾龚邵万',
  ],
  [
    1.5e-3,
    '覃武钱戴严莫孔向常汤康易乔赖文洪施樊兰殷倪牛俞温章鲁葛伍申尤毕聂柴焦翁柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧' +
      '甄项曲成游阳裴席卫查屈鲍霍芦代党季骆安包宁柯阮桂闵解房庞颜翟',
  ],
  [
    4e-4,
    '单司柏植甘景车冉边辜吉饶刁瞿戚丘古米池滕晋苑邬臧宫苟全褚廉简娄盖符奚穆燕郎冀谈姬屠连晏栾郁商蒙计喻揭窦迟敖卓仇艾蓝巩井仲乐虞卞封' +
      '冼官衣楚佟匡宗应巫鞠桑荆谌沙岑习胥蔺隋丛冷尚初练尉鄢缪裘贝佘郜仝宣惠农班邸敬慕储闻相麻库满茹竹芮楼蒲荣邰杭印劳戈师权阙巴寿祖都危' +
      '嵇束凤位战阴卿苍鹿皮扈厉茅狄粟栗暴随',
  ],
  [
    6e-5,
    '强由银展凡晁亓逯訾庹郗仉亢郏璩寇戎宓蓬郤於荀羊乌滑邝郦雍濮尧利隗乜禹贡糜巢蒯逄靖沃逢支昝藏柘双莘谯钭宿怀索籍那佴佼牧么綦矫勾缑脱' +
      '眭宦呼公盘咸皇揣鱼容虎撒闪妥折拜沐郇钮雒鄂苻郄弓笪补忻富衡干旷仪幸慎修圣顿亚原岐恽桓浦亶员贠泮尕冶汝寸占漆苌税鲜钊厍朴玄蹇候凃扶' +
      '宰种迮酒闭阚淳茆逹郐鄞酆暨帅竺邴蒿淡骞呙越次步劭肇禄广仰汲韶蓟堵别居弘毋后丰来薄经侍宾伊',
  ],
  [6e-6, '明华海云红平木水千秋门问旦洛麦花但先巨诸过信伏东清元才生南西化者'],
];

/** Surnames of two characters, by the same classes. */
const DOUBLE: ReadonlyArray<readonly [share: number, surnames: string]> = [
  [7e-4, '欧阳'],
  [1e-4, '上官 司马 诸葛 皇甫 司徒 令狐 慕容'],
  [
    2e-5,
    '尉迟 东方 夏侯 端木 公孙 轩辕 宇文 长孙 独孤 南宫 西门 呼延 闻人 澹台 公冶 申屠 太史 钟离 濮阳 淳于 仲孙 鲜于 闾丘 ' +
      '亓官 司空 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 百里 东郭 南门 羊舌 微生 梁丘 左丘 东门 第五 ' +
      '赫连 纳兰 叶赫 完颜 耶律 那拉 富察 万俟 宗政 段干 褚师 公羊 哥舒 贺兰 达奚 佟佳 瓜尔 索绰 乌雅 章佳',
  ],
];

const LOG_PROBABILITY: ReadonlyMap<string, number> = collect();

/** Natural log of the share of people with this surname; `-Infinity` if it is none. */
export function surnameLogProbability(surname: string): number {
  return LOG_PROBABILITY.get(surname) ?? Number.NEGATIVE_INFINITY;
}

/** Characters (UTF-16 units) of the longest surname that begins at `at`: 0 where none does. */
export function surnameLength(text: string, at = 0): 0 | 1 | 2 {
  if (LOG_PROBABILITY.has(text.slice(at, at + 2))) return 2;
  return LOG_PROBABILITY.has(text.charAt(at)) ? 1 : 0;
}

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (surname: string, share: number): void => {
    // A surname that stands in two classes counts in the commoner one.
    if (!found.has(surname)) found.set(surname, Math.log(share));
  };
  for (const [share, surnames] of SINGLE) for (const surname of surnames) add(surname, share);
  for (const [share, surnames] of DOUBLE) for (const surname of surnames.split(' ')) add(surname, share);
  return found;
}
