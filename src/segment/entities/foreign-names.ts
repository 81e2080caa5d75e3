import type { Found } from './found.ts';
import { endsWell } from './person-name.ts';
import { titleBefore } from './titles.ts';
import { opensClause, type TaggedText } from './tokens.ts';

/** Characters with which foreign names are written by the tables that Chinese papers follow. */
const SOUNDS =
  '阿埃艾爱安昂奥巴白班邦保堡鲍贝本比彼毕宾伯勃博卜布采蔡策查察川茨楚达大戴黛代丹当道德得登邓迪蒂第典丁东顿多厄恩尔耳法凡范方菲费芬冯夫弗福富盖甘冈高戈哥格葛根贡古瓜圭贵果哈海汉豪赫黑亨洪侯胡华霍基吉加贾简姜杰金京久卡凯坎康考科克肯孔库夸奎坤拉莱赖兰朗劳勒雷蕾里李丽利莉立连良列林琳隆龙卢鲁路露吕伦罗洛马玛迈麦曼芒毛茅梅门蒙孟米密明缪莫默姆木穆娜纳南内尼年涅宁牛纽农努女诺欧帕潘庞培佩彭蓬皮匹平珀普奇齐恰强乔切钦琴青琼丘邱屈热仁日荣茹儒瑞若撒萨塞赛桑瑟森莎沙山尚绍舍申生圣施石史舒朔丝斯松苏索塔泰坦汤唐陶特藤提田铁廷通图托瓦万旺威韦维伟魏温文翁沃乌武伍西希席锡夏显香肖谢辛欣兴休许逊雅亚延扬杨耶叶伊依宜因英永尤约云宰赞泽曾扎詹章珍芝治朱竹卓兹孜子宗祖佐买卢什修妮佛弥迦姬婕洁琦玲哲悉熙涛汶滕津渥珊珠琪笛芙芮菲萝蓓薇霞颂';
const DOTTED = new RegExp(`[${SOUNDS}]{1,7}(?:[·•][${SOUNDS}]{1,8})+`, 'g');
/** How far before the last sound a last part may end: 卡利什|日前 is one run. */
const SHIFTS = [0, -1, -2];
/** What is called by a name: a ship, a house, a prize. */
const NAMED_AFTER = /^[”’]?号|^(?:级|医院|大学|学院|研究所|研究院|基金|公司|奖|杯|中心|机场|广场|体育场)/;
/** Words of such sounds that follow a name. */
const NOT_LAST = /(?:日前|近日|当天|当日|遭|说|称|曾|赞|基金)$/;

/** Names with dots: 安格拉·默克尔. */
export function findForeignNames(tagged: TaggedText): Found[] {
  const found: Found[] = [];
  for (const match of tagged.text.matchAll(DOTTED)) {
    const start = beginOf(tagged, match.index, match[0].search(/[·•]/) + match.index);
    let end: number | null = match.index + match[0].length;
    const lastDot = Math.max(match[0].lastIndexOf('·'), match[0].lastIndexOf('•')) + match.index;
    end = endOf(tagged, lastDot + 2, end);
    if (start === null || end === null || NAMED_AFTER.test(tagged.text.slice(end, end + 4))) continue;
    const titled = titleBefore(tagged.text, start) > 0;
    if (titled || opensClause(tagged.text, start)) {
      found.push({ kind: 'person', name: tagged.text.slice(start, end), start, end, evidence: 'dotted' });
    }
  }
  return found;
}

/** Where the first part begins: behind a title or a mark that stands in or before the run of sounds. */
function beginOf({ text, tokens, beginning }: TaggedText, from: number, dot: number): number | null {
  for (let at = from; at < dot; at++) {
    if (titleBefore(text, at) > 0 || opensClause(text, at)) return at;
    // 意大利马可·波罗: behind a country.
    const before = tokens.find(({ end }) => end === at);
    if (before?.tag === 'ns' && beginning.has(at)) return at;
  }
  return null;
}

/** Where the last part ends: where a word ends, and what follows can follow a name. */
function endOf(tagged: TaggedText, least: number, run: number): number | null {
  const ends = (at: number) =>
    at > least && endsWell(tagged, at) && !NOT_LAST.test(tagged.text.slice(least - 1, at));
  const shift = SHIFTS.find((by) => ends(run + by));
  return shift === undefined ? null : run + shift;
}
