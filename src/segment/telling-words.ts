import { keywords, tag } from './jieba.ts';

/** Words asked of TF-IDF; most of them are verbs, numbers and names. */
const ASKED = 30;
/** Tags of words that name a thing: nouns, proper nouns, verbal nouns, set phrases, abbreviations. */
const THING = /^(?:n|nz|vn|l|j)$/;
/** Nouns that stand in articles about anything. */
const VAGUE = new Set(
  (
    '工作 问题 单位 费用 项目 部分 国家 要求 规定 关键 精神 系统 任务 人数 声明 公告 通知 服务 平台 专业 企业 群众 人民 活动 情况 方面 时代 社会 经济 发展 建设 管理 生活 ' +
    '生产 技术 市场 产业 措施 方案 制度 机制 体系 领域 环境 条件 水平 能力 质量 标准 重点 基础 作用 意义 目标 计划 意见 建议 政策 会议 讲话 记者 人员 人士 专家 负责人 ' +
    '工作人员 领导 领导小组 干部 党员 职工 居民 村民 市民 农民 孩子 老人 家庭 学校 单位 部门 机构 组织 协会 中心 公司 集团 全国 全省 全市 全县 全区 全村 各地 当地 地方 ' +
    '地区 城市 农村 乡村 乡镇 时间 时期 过程 阶段 程度 效果 效应 效率 成果 成绩 成效 结果 原因 内容 形式 方式 方法 经验 模式 特点 优势 资源 资金 资料 数据 信息 指标 数量 ' +
    '规模 范围 产值 总量 总额 比例 报告 消息 文章 作品 作者 文件 公报 报道 采访 全面 设计 运行 投资 指导 研究 交流 合作 支持 保障 保护 监督 检查 服务业 影响 变化 形势 ' +
    '局面 力量 力度 信心 决心 责任 职责 权利 利益 需求 矛盾 困难 难题 风险 压力 挑战 机遇 前景 空间 国内 国际 全球 世界 我国 中国 时候 地点 现场 门口 领导人 代表 委员 ' +
    '主席 主任 书记 局长 院长 校长 经理 董事长 教授 先生 女士 同志 朋友 大家 自己 别人 感受 感觉 心愿 魅力 感悟 平凡 奋斗 梦想 故事 人物 事业 工程 工序 步骤 环节 职务 职业 ' +
    '承诺 表现 样子 东西 事情 方向 道路 思路 理念 观念 思想 意识 态度 精品 手段 功能 作风 行为 行动 网点 试点 试点工作 政策措施 重要讲话 全体会议 座谈会 现场会 启动仪式 ' +
    '征求意见 副台长 台长 副局长 副主任 副书记 副院长 常委 委员会 代表团 组长 队长 人大代表 政协委员 高质量 加速度 两位数 断点 工作者 小组 首批 题材 规律 有关 相关 自然 ' +
    '必要性 重要性 可能性 积极性 主动性 针对性 有效性 通电话 当前 目前 今年 去年 明年 上半年 下半年 季度 月份 年度 年级 进程 状况 政府 公众 小区 通报 山体 分组 开赛 测试 全面禁止 所在城市 经济社会 小分队 保卫战 阻击战 示范区 常态化 一体化 精细化 勇挑重担 ' +
    '顺利完成 充分证明 大幅提高 国家验收 物资 奖牌 定额 法案 司机 同事 祖国 启动 开展 推进 深化 加强 优化 发动 选派 惩戒 审查 咨询 应急 攻坚 创作 综合 评估 优先 总书记 总统 ' +
    '发言人 外长 国防部长 外交部长 当事人 持有者 嫌疑人 男子 女子 读者 嘉宾 观众 选手 队员 队伍 团队 主任医师 副主任医师 医护 区域 双方 各方 方面军 人次 亿元 万元 版本 目录 ' +
    '管理局 研究院 研究所 分局 总局 支队 中央 省委 市委 县委 区委 党组 党委 成员国 成员 会员 助力 支援 红心 数字 共同体 主体 对象 外婆 外公 奶奶 爷爷 母亲 父亲 妈妈 爸爸 女儿 儿子 ' +
    '妻子 丈夫 哥哥 姐姐 弟弟 妹妹 兄弟 姐妹 大妈 大爷 小伙 姑娘 师傅 徒弟 老师 学员 会长 秘书长 理事 总理 主持人 中央政府 党中央 第一书记 现代化 多样化 专业化 规范化 全球化 ' +
    '常态 新时代 新征程 新闻 新华社 事业单位 用人单位 生命安全 身体健康 战略 格局 蓝图 画卷 旋律 精神文明 传统 文明 历史 世纪 春天 夏天 秋天 冬天 早晨 晚上 基本 基地 全民 两国人民 两国关系 主管部门 有关部门 按规定 进校园 有机 遗失 服务体系 本地 外地 海外 国外 民间 官方 一线 前线 后方'
  ).split(' '),
);

/** So often a word stands in an article that is about it; a short noun, which says less, in the headline and more often. */
const OFTEN = 4;
const VERY_OFTEN = 6;
/** A neighbour that a word has so often belongs to it. */
const PART = 0.7;

/**
 * At most so many words for what a text is about, weightiest first by TF-IDF. Only the
 * kinds of word that were nearly always right where a person looked: nouns of three characters and more that come again and again, verbal nouns of the headline, and
 * short nouns of the headline that come very often. Names are in `not`, and nothing like them is a keyword.
 */
export function tellingWords(
  { headline, text }: { headline: string; text: string },
  most: number,
  not: readonly string[] = [],
): string[] {
  const words: string[] = [];
  for (const { word } of keywords(text, ASKED)) {
    if (words.length === most) break;
    if (!/^\p{Script=Han}{2,}$/u.test(word) || VAGUE.has(word)) continue;
    if (not.some((name) => name.includes(word) || word.includes(name))) continue;
    const [only, ...others] = tag(word);
    if (others.length > 0 || !only || !THING.test(only.tag)) continue;
    const least = leastTimes(word, only.tag, headline.includes(word));
    const around = neighbours(text, word);
    if (around.count >= least && !isPart(around)) words.push(word);
  }
  return words;
}

/** What stands before and behind a word, and how often. */
function neighbours(text: string, word: string) {
  const before = new Map<string, number>();
  const behind = new Map<string, number>();
  const add = (to: Map<string, number>, character: string) =>
    /\p{Script=Han}/u.test(character) && to.set(character, (to.get(character) ?? 0) + 1);
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    count++;
    add(before, text.charAt(at - 1));
    add(behind, text.charAt(at + word.length));
  }
  return { count, before, behind };
}

/** 再生能源 always behind 可, 红心 always before 橙: a word that is part of a longer one. */
function isPart({ count, before, behind }: ReturnType<typeof neighbours>): boolean {
  return Math.max(...before.values(), ...behind.values()) >= count * PART;
}

/** How often a word must stand in a text to be its keyword. */
function leastTimes(word: string, tagged: string, inHeadline: boolean): number {
  const verbal = tagged === 'vn';
  if (word.length > 2 && !verbal) return OFTEN;
  if (!inHeadline) return Number.POSITIVE_INFINITY;
  return verbal ? OFTEN : VERY_OFTEN;
}
