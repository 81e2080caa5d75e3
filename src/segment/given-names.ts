/**
 * How likely a character is in a given name, by its place: first of two, last of two, or alone. Rough classes from
 * general knowledge of Chinese names of the last hundred years; within a class all characters weigh the same.
 */
type Classes = ReadonlyArray<readonly [weight: number, characters: string]>;

const FIRST: Classes = [
  [18, '建国志文晓小永海明玉'],
  [9, '春德金学俊成伟红丽秀家荣世光新雪云天庆振立宏中华子正大思亚东艳桂淑凤兴爱忠佳少'],
  [
    4,
    '雅美宝福祥广克良慧婷晨梦一长树清元智景雨开安仁义信瑞启泽浩宇嘉欣诗静敏惠培传继保胜生向先道运宗利连绍锦月彦冬秋夏素林江水润泉' +
      '根卫军武英兰梅芳琳珍巧翠如若怡可心佩燕龙士凯为维朝承洪显本乃其耀祖延恩佑以万民洁莉冰娜晶丹倩亦奕梓子雯鹏云昌炳远贵才志',
  ],
];

const LAST: Classes = [
  [18, '华明平军英生杰辉强峰'],
  [9, '林文龙涛飞波鹏斌勇刚红玲芳梅兰珍霞敏燕丽娟萍云琴玉凤莲花香成东海洋宇阳超国新春荣忠民祥福良清安德伟'],
  [
    4,
    '山江河川泉松柏桥立全胜利兴旺发财富贵才智慧贤义仁信礼和顺康健宁静洁莹雪月琳琪瑶瑾璐倩婷娜莉艳慧颖欣怡佳嘉美雅楠男昊浩泽轩辰晨旭晖' +
      '光亮鑫金森磊岩石方正权法武凯旋星彬俊豪雄威虎毅力学芝秀菊桂桃丹青书章年祖堂庆喜乐思远达昌盛坤乾元一之然宏翔航帆芬爱蓉仙英琼珠彪',
  ],
];

const ALONE: Classes = [
  [18, '伟敏静丽强磊军洋勇杰'],
  [9, '涛明超霞平刚辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳芳燕娟艳娜婷玲莉萍洁颖琳雪倩丹红峰琴'],
  [
    4,
    '英兰梅凤玉云慧晶莹蕾薇瑶璐琪佳欣悦媛妍楠晨晓东海江川山岩松柏森彬博文武斐群兵民建立新亮光彪雷震雄毅坚诚信义兴旺盛昊昕昱晖晔蓉菲萌' +
      '洪涵源淼清泉泽润洁冰春冬夏青蓝虹彤彦宏寅硕哲睿智勤力远志成康乐安定靖璇珊珂珍瑾瑞琦琼珺妮娇婧婕姗霄霖露露翔羽骏骥锋铭钧铮锐鸣',
  ],
];

/** Characters met in any place of a given name, the commoner half and the rarer half. */
const ANYWHERE: Classes = [
  [
    1.2,
    '亭亮仪伦伯佩来保修健传克元先全其冠冬凡凯刚创利前剑力功劲励勋勤化千卉卫原又友双发受可叶合同名君启吟向含吉咏品哲唯善喜嘉园国圆坚坤' +
      '城培基堂境士壮声夏夕天奇奎奕好如妍妙妮姝姣姿威娇娥娅娣婉婕婧婵媚媛嫣子孔孜存孝孟季学宁守官定宜实宣宪宾容宽密富寒寿封将尔尚尧' +
      '展山岗岚岭岳峥峻崇川州巍工左巧己希帅帆师常干年幸广庄序应庭延弘弟张强彤彦影彩征律得御微德心必忆志忱念怀怡性恋恒恬恩息悦情惟惠意愉愿慕慨' +
      '成战房扬承技抒振捷授掌政敏文斐方施旋旗无日旦早时昂昆昌昕映昭是昱显晏晓晔晖晗景晴晶智暄暖曙曦曼月有朋望朝木本术杉李材村来杨松林果枝' +
      '枫柔柯柱柳标栋树校根格桐桦桢梁梓梧检楚楠榕樱欢欣歌正步毓民永汀求汇汉汝池沁沛沐沙治沿泓法波泰洋洲洛津洪活流济浦浪浴涌涛涵淇淑淳深淼' +
      '清渊温游湘源溪滔滢满漫潇潘潮澄澜激瀚灵灿炎炜炫炬烁烈烨焕然煜照熙熠燕爽牧特犁献王玄玉玥玫环现玮玲珂珊珍珏珑珠珺理琅琛琢琦琨琬琰瑛瑜' +
      '瑞瑾璇璋璞璟瓒生用田由甲男界畅略登白百益盈盛相真睿石砚硕碧社祎祖祝祺禄禹秋科程稳穆穗立竞童端竹笑筠签策简箐籽粉粟精素紫红纪纯纲绍绘' +
      '绣继维绮绿缘缨罡羚羡美群羽翀翊翌翎翔翠翰耀耘聪肖育胜能致舒航艺艾节芊芝芮芯花芸苇苏苑苗若英茂范茜茵荃荔莎莘莲菁菊菡菲萌萱落葆葛葵' +
      '蒙蓓蓝蔚蕊蕙蕴蕾薇藜虎虹蝶行衍衡裕西观言誉誓计训许诗诚语诺调谊谋谦谨谷贝贞财贤贵贺贻赋赐赛赞赫起超跃路轩轲载轶辛辰达迅迎运近进远连迪' +
      '述迎逊通逸道遥遵邦郁郎酉醒里重野金鉴钊钢钦钧钰铁铃铎铜铠铭银铮锁锋锐锡锦键镇镜长门问闯闻阔防阳陆陶隆随雁集雨雪雯雷震霁霄霆霏霓霖露霞' +
      '青靓靖静韬韵韶音项顺颂预颖风飞飒香馨驰驹驿骁骅骋骏骥高鸣鸥鸿鹃鹏鹤鹰麒麟黎黛鼎齐龄',
  ],
  [
    0.3,
    '丁七三上下不世业丛丝两严中丰丸久么之乔乘九书二于五亚交亨京人今仓令任众优会伏伍伊似位何余佑作佰侃依侠促侨俐俏信俭倍倚倪偲傲允兆入八公六' +
      '兰共兵典养再军农冉冲决况净准凌几出函击刃分列则初别到制务动勃勉匀北区医升半卓单南卜卡占卢印即卿厚厅去县参及反叔取变叙古句只台史右号司吕' +
      '吾告员周味呈和咪响哈唐唤商啸喆喻嘟器四回因团困固图圣在地均坡坦垒埔域堃堆堡塔塘增墨壁处备复外多夜夫失头奋契女奴始姑委姗姻娴婴嫒嫚' +
      '字孙孚孩宇安宋完宙宛宝审室宫宰家宸宾寅察对寸导尉小就尹尺尼居屏屹岐岑峡峤崎崔崧嵘嵩工巨巩巫差布希帝带席幼庄床店府座廉廷建开弓引弛弦弥弯' +
      '归当录形彧往徐徽忙怜总恕恺悟悠悯愚慈慎慰憬懿戈戎戒所手托执找抗折择拓持挺据推掬提揽援擎收改放敖敦数斗料断斯旬旺昔星晋晟晨普晰暮更替最' +
      '朔札机权来板析枚架柏柴栩株桂梨棋棠森椿楷榆榜槐模横橙欧次止此武歆殊母毕毛水江汤汪沃沈河油洞浅测浚浣浠涓消润淀淋渔渝港湃湛湾溢滋滨漪漾澎' +
      '濂濛濡灯灼炯点炼炽烽焉焱煊煌煦熔爵片牛物独狄猛率玎玖玗玚玟玠玳珈珩班球琇琏琮琵琶瑄瑕瑗瑟瑰璀璁璎瓅瓷电画畴留疆皎皓盟直省眉眠睦瞳知矩' +
      '磐示祁祈祉神禅禧禾秉称秦移稚稷空章笛第笙答管箫篱米粤糯约纬纶练终经绥绪绯绰绵缃缤网罗翁翦翼而耐聆肃肇胡胤胥脉腾自至舜舟良色艇艮苓苒' +
      '荀荇草莅莞莹莺菀菏菱葳蒋蒨蓁蓬蔓蔡薛蘅虞蛟融蟾血衣袁裴角解触计让议证诀试该详诠谈谱谷象豫贡账质购赟赢走越趣跟跨轮辅辙边过迁返远适选' +
      '逢速造邕邢郡部鄂醇采釉量钒钟钥钱铖铧链镐镔镕镭闪闲间阁阅队际降院除险陵隐隽雄零需霜鞠页须顾领颉频颜飏食首骐骞骧髦鱼鲁鲜鸽鹂鹭鹿麓麦麾默' +
      '黄黔鼐龚',
  ],
];

/** Weight of a character that no class holds, against a sum of about a thousand. */
const UNSEEN = 0.015;

export type GivenPlace = 'first' | 'last' | 'alone';

const TABLES: Readonly<Record<GivenPlace, ReadonlyMap<string, number>>> = {
  first: table(FIRST),
  last: table(LAST),
  alone: table(ALONE),
};
const UNSEEN_LOG = Math.log(UNSEEN / 1000);

/** Natural log-probability of `character` at this place of a given name; never minus infinity. */
export function givenLogProbability(character: string, place: GivenPlace): number {
  return TABLES[place].get(character) ?? UNSEEN_LOG;
}

function table(own: Classes): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [weight, characters] of [...own, ...shared(), ...ANYWHERE]) {
    for (const character of characters) if (!weights.has(character)) weights.set(character, weight);
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return new Map([...weights].map(([character, weight]) => [character, Math.log(weight / sum)]));
}

/** What is common at one place is at least met at the others. */
function shared(): Classes {
  return [FIRST, LAST, ALONE].flatMap((classes) =>
    classes.map(([, characters]) => [1.2, characters] as const),
  );
}
