/**
 * What stands before or after a person's name and says who that is: office, rank, occupation, kinship. A name that a
 * paper prints for the first time hardly ever stands without one.
 */
const TITLES = new Set(
  (
    '总书记 书记 副书记 第一书记 主席 副主席 委员长 副委员长 总理 副总理 总统 副总统 首相 副首相 国王 女王 王储 外长 外相 防长 财长 大使 公使 参赞 总领事 领事 特使 ' +
    '省长 副省长 州长 市长 副市长 县长 副县长 区长 副区长 旗长 镇长 副镇长 乡长 副乡长 村长 部长 副部长 司长 副司长 厅长 副厅长 局长 副局长 ' +
    '署长 副署长 处长 副处长 科长 副科长 股长 主任 副主任 秘书长 副秘书长 理事长 副理事长 会长 副会长 院长 副院长 校长 副校长 所长 副所长 ' +
    '站长 副站长 台长 社长 副社长 馆长 副馆长 园长 场长 厂长 副厂长 队长 副队长 支队长 大队长 中队长 组长 副组长 班长 连长 排长 营长 团长 副团长 ' +
    '旅长 师长 军长 政委 指导员 教导员 司令员 副司令员 司令 参谋长 站务员 行长 副行长 董事长 副董事长 总经理 副总经理 经理 总裁 副总裁 总监 店长 船长 机长 ' +
    '检察长 副检察长 审判长 法官 检察官 律师 公证员 书记员 委员 常委 人大代表 政协委员 发言人 负责人 秘书 助理 顾问 干事 总干事 理事 ' +
    '教授 副教授 研究员 副研究员 院士 博士 博士生 硕士 专家 学者 科学家 工程师 总工程师 技术员 农艺师 设计师 分析师 经济学家 历史学家 ' +
    '老师 教师 班主任 辅导员 医生 大夫 医师 主任医师 副主任医师 主治医师 护士 护士长 护师 药师 民警 交警 干警 刑警 警员 警察 辅警 消防员 战士 士兵 中士 上士 下士 ' +
    '少尉 中尉 上尉 少校 中校 上校 大校 少将 中将 上将 飞行员 航天员 作家 诗人 画家 书法家 艺术家 摄影师 导演 演员 歌手 主持人 运动员 教练 主教练 教练员 ' +
    '选手 队员 球员 裁判 棋手 冠军 村民 居民 市民 农民 农户 贫困户 种粮大户 种植户 养殖户 菜农 果农 渔民 牧民 工人 职工 员工 司机 驾驶员 店主 老板 ' +
    '业主 商户 志愿者 网格员 护林员 保洁员 快递员 外卖员 快递小哥 环卫工 环卫工人 乘务员 列车长 售货员 售票员 检修员 巡线工 焊工 电工 党员 老党员 村支书 ' +
    '支书 村主任 社长 学生 同学 大学生 研究生 考生 患者 乘客 游客 读者 网友 烈士 英雄 劳模 创始人 合伙人 企业家 传承人 ' +
    '妻子 丈夫 儿子 女儿 母亲 父亲 爷爷 奶奶 儿媳 女婿 老伴 老人 大爷 大妈 大娘 嫌疑人 犯罪嫌疑人 被告人'
  ).split(' '),
);
const LONGEST = Math.max(...[...TITLES].map((title) => title.length));

/** After a name: 张三同志, 李四教授, and heads of state, who are named by what they are. */
const ADDRESSES = new Set(
  '同志 先生 女士 小姐 夫妇 院士 教授 老人 烈士 一家 一行 总书记 总理 总统 首相'.split(' '),
);
/** After a name of three characters; behind two they are as likely part of something else: 世界田联主席. */
const OFFICES = new Set(
  '书记 主席 外长 部长 省长 市长 县长 区长 镇长 乡长 局长 厅长 主任 院长 校长 所长 队长 董事长 医生 大夫 律师 法官 同学'.split(
    ' ',
  ),
);

/** Length of the longest title that ends at `end`; 0 where none does. */
export function titleBefore(text: string, end: number): number {
  for (let length = Math.min(LONGEST, end); length >= 2; length--) {
    if (TITLES.has(text.slice(end - length, end))) return length;
  }
  return 0;
}

/** Length of the longest title or form of address that begins at `start`; 0 where none does. */
export function titleAfter(text: string, start: number): number {
  for (let length = LONGEST; length >= 2; length--) {
    const piece = text.slice(start, start + length);
    if (piece.length === length && (TITLES.has(piece) || ADDRESSES.has(piece) || OFFICES.has(piece)))
      return length;
  }
  return 0;
}

const SAYS =
  /^(?:(?:也|还|又|则|就|都|便|曾|激动地|笑着|高兴地|自豪地|坦率地|坚定地)?(?:告诉|说|称|表示|介绍|认为|指出|强调|坦言|回忆|透露|感慨|解释|补充|建议|呼吁|回答|谈到|提到|讲述|直言|笑道|说道|写道)|对记者|向记者|在接受|在会上|在讲话|在致辞|主持会议|出席会议|出席并|主持并)/;

/** Whether what begins at `start` is what somebody says or does at a meeting. */
export function speaks(text: string, start: number): boolean {
  return SAYS.test(text.slice(start, start + 12));
}

/** Length of the longest form of address that begins at `start`, behind a name of so many characters; 0 where none does. */
export function addressAfter(text: string, start: number, name: number): number {
  for (let length = 3; length >= 2; length--) {
    const word = text.slice(start, start + length);
    if (ADDRESSES.has(word) || (name > 2 && OFFICES.has(word))) return length;
  }
  return 0;
}
