/**
 * Characters that a font's reverse mapping put in another's place: Kangxi radicals (U+2F00–2FD5) and CJK radicals
 * (U+2E80–2EF3) for the Han characters that they look like, and the horizontal bar (U+2015) for half of a 破折号, of which
 * GB 2312 has but one (A1AA), mapped to either sign. Nothing that a typesetter could have meant is touched.
 *
 * Kangxi radicals decompose to their traditional characters; where the simplified page meant another form, the
 * exception stands below. The supplement has no decompositions but two (Unicode 16, CJKRadicals.txt).
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺁': '厂',
  '⺂': '乛',
  '⺃': '乚',
  '⺄': '乙',
  '⺅': '亻',
  '⺆': '冂',
  '⺇': '几',
  '⺈': '刀',
  '⺉': '刂',
  '⺊': '卜',
  '⺋': '㔾',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺑': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺔': '彑',
  '⺕': '彐',
  '⺖': '忄',
  '⺗': '心',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺜': '日',
  '⺝': '月',
  '⺞': '歺',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '水',
  '⺣': '灬',
  '⺤': '爫',
  '⺥': '爫',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犭',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '纟',
  '⺰': '纟',
  '⺱': '罓',
  '⺲': '罒',
  '⺳': '网',
  '⺴': '网',
  '⺵': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '耂',
  '⺺': '肀',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '飠',
  '⻟': '飠',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '龜',
  '⻲': '亀',
  '⻳': '龟',
  '―': '—',
}; // prettier-ignore

const RADICAL = /[\u2015\u2e80-\u2ef3\u2f00-\u2fd5]/gu;

/** Puts radicals, and the bar, back to characters. One UTF-16 unit in, one out: positions stay. */
export function restoreRadicals(text: string): string {
  if (!hasRadical(text)) return text;
  return text.replace(RADICAL, (char) => {
    const known = EXCEPTIONS[char];
    if (known !== undefined) return known;
    const folded = char.normalize('NFKC');
    return folded.length === 1 ? folded : char;
  });
}

const BAR = 0x2015;

function hasRadical(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x2e80 && code <= 0x2fd5) || code === BAR) return true;
  }
  return false;
}
