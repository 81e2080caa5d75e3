/**
 * Places that a paper names without 省, 市 or 国 behind them: China's provinces and prefectures, countries, and the
 * cities, regions, waters and mountains that the news of the world is about. The segmenter's dictionary tags words
 * as places that are none (英雄, 深度, 新春), so a bare name counts only where it stands here.
 */
const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 ' +
  '内蒙古 广西 西藏 宁夏 新疆 香港 澳门 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 香港特别行政区 澳门特别行政区';

const PREFECTURES =
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 ' +
  '巴彦淖尔 乌兰察布 兴安盟 锡林郭勒盟 阿拉善盟 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 ' +
  '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 ' +
  '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 ' +
  '泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 烟台 潍坊 济宁 泰安 威海 临沂 聊城 滨州 菏泽 莱芜 ' +
  '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 黄冈 咸宁 ' +
  '随州 恩施 仙桃 潜江 神农架 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 ' +
  '梅州 汕尾 阳江 清远 东莞 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 防城港 钦州 贵港 玉林 百色 贺州 河池 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 ' +
  '广元 遂宁 内江 乐山 南充 眉山 宜宾 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 ' +
  '临沧 楚雄 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛 兰州 嘉峪关 金昌 天水 武威 张掖 酒泉 ' +
  '庆阳 陇南 临夏 甘南 西宁 果洛 银川 石嘴山 吴忠 固原 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子 ' +
  '雄安新区 浦东';

/** Prefectures whose bare name is also a word, or another place's: they count with 市 or 州. */
export const AMBIGUOUS_PREFECTURES = new Set(
  '大同 朝阳 黄山 日照 德州 东营 天门 河源 中山 北海 来宾 广安 红河 阿里 山南 安康 白银 平凉 定西 玉树 海东 海西 海北 黄南 中卫'.split(
    ' ',
  ),
);

const ABROAD =
  '阿联酋 沙特 印尼 蒙古国 波黑 刚果 苏联 东德 西德 捷克斯洛伐克 南斯拉夫 欧洲 亚洲 非洲 北美 北美洲 南美 南美洲 拉美 拉丁美洲 大洋洲 中东 东南亚 南亚 中亚 东欧 西欧 ' +
  '东京 大阪 京都 首尔 平壤 河内 曼谷 马尼拉 雅加达 吉隆坡 金边 万象 仰光 新德里 孟买 伊斯兰堡 卡拉奇 喀布尔 德黑兰 巴格达 利雅得 迪拜 多哈 科威特城 耶路撒冷 加沙 ' +
  '大马士革 贝鲁特 安卡拉 伊斯坦布尔 莫斯科 圣彼得堡 基辅 明斯克 华沙 布拉格 布达佩斯 维也纳 柏林 慕尼黑 汉堡 法兰克福 巴黎 马赛 里昂 伦敦 爱丁堡 曼彻斯特 都柏林 ' +
  '布鲁塞尔 阿姆斯特丹 海牙 日内瓦 苏黎世 伯尔尼 达沃斯 罗马 米兰 威尼斯 马德里 巴塞罗那 里斯本 雅典 贝尔格莱德 布加勒斯特 索非亚 哥本哈根 斯德哥尔摩 奥斯陆 ' +
  '赫尔辛基 开罗 喀土穆 亚的斯亚贝巴 内罗毕 约翰内斯堡 开普敦 比勒陀利亚 阿布贾 拉各斯 阿尔及尔 的黎波里 华盛顿 纽约 洛杉矶 旧金山 芝加哥 休斯敦 波士顿 西雅图 ' +
  '费城 底特律 夏威夷 加利福尼亚 渥太华 多伦多 温哥华 蒙特利尔 墨西哥城 哈瓦那 巴西利亚 里约热内卢 圣保罗 布宜诺斯艾利斯 利马 圣地亚哥 加拉加斯 波哥大 悉尼 ' +
  '墨尔本 堪培拉 惠灵顿 奥克兰';

const LAND =
  '长江 黄河 淮河 海河 珠江 松花江 辽河 汉江 嘉陵江 湘江 赣江 闽江 雅鲁藏布江 澜沧江 京杭大运河 洞庭湖 鄱阳湖 太湖 洪泽湖 青海湖 渤海 黄海 东海 南海 太平洋 ' +
  '大西洋 印度洋 北冰洋 泰山 华山 嵩山 恒山 衡山 峨眉山 武当山 昆仑山 祁连山 秦岭 太行山 大别山 井冈山 喜马拉雅山 珠穆朗玛峰 青藏高原 黄土高原 长三角 珠三角 ' +
  '京津冀 粤港澳大湾区 华北 华东 华南 华中';

/** Other forms of a name, and the one under which it stands in the index. */
export const PLACE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['西藏自治区', '西藏'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
  ['香港特别行政区', '香港'],
  ['澳门特别行政区', '澳门'],
  ['阿拉伯联合酋长国', '阿联酋'],
  ['沙特', '沙特阿拉伯'],
  ['印尼', '印度尼西亚'],
  ['蒙古国', '蒙古'],
  ['波斯尼亚和黑塞哥维那', '波黑'],
  ['北美洲', '北美'],
  ['南美洲', '南美'],
  ['拉丁美洲', '拉美'],
]);

export const KNOWN_PLACES: ReadonlySet<string> = new Set(
  `${PROVINCES} ${PREFECTURES} ${ABROAD} ${LAND}`.split(' ').concat(countries()),
);

/** Longest name. */
export const LONGEST_KNOWN = Math.max(...[...KNOWN_PLACES].map((name) => name.length));

/** Countries as the language data of Node call them. */
function countries(): string[] {
  const names = new Intl.DisplayNames(['zh-CN'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters
    .flatMap((one) => letters.map((two) => names.of(one + two) ?? ''))
    .filter((name) => /^\p{Script=Han}{2,}$/u.test(name) && !/未知|伪|联合国|欧盟/.test(name));
}
