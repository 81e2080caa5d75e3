/**
 * Endings of organisations that a correspondent writes for, printed before the name: `市公安局 张三`,
 * `禹州市人民法院李四`. Longest first is not needed: any ending that fits proposes.
 */
const ENDINGS = new Set(
  (
    '公安局 公安厅 分局 交通局 教育局 财政局 水利局 农业局 林业局 卫生局 民政局 司法局 气象局 税务局 统计局 审计局 供电局 供电所 环保局 城管局 文化局 ' +
    '体育局 旅游局 管理局 监督局 保障局 资源局 规划局 执法局 邮政局 电力局 铁路局 档案局 信访局 人社局 农业农村局 ' +
    '法院 检察院 医院 卫生院 学院 研究院 科学院 党校 大学 中学 小学 学校 幼儿园 一中 二中 三中 四中 实验小学 ' +
    '宣传部 组织部 统战部 武装部 政治部 工作部 党群部 纪委 监委 市委 县委 区委 省委 党委 团委 工委 委员会 发改委 卫健委 政法委 管委会 党工委 居委会 村委会 ' +
    '政府 办事处 街道办 办公室 街道 社区 中心 服务站 派出所 司法所 税务所 管理处 管理所 工作站 监狱 看守所 戒毒所 海关 边检站 检查站 ' +
    '总队 支队 大队 中队 消防队 公司 集团 银行 支行 分行 信用社 总社 保险 电厂 煤矿 油田 车站 机场 ' +
    '日报 晚报 晨报 时报 都市报 记者站 报社 电视台 广播台 电台 通讯社 融媒体 新闻网 在线 ' +
    '协会 联合会 基金会 工会 妇联 残联 文联 工商联 商会 红十字会 总工会 合作社 图书馆 博物馆 文化馆 档案馆 纪念馆 风景区 开发区 示范区 新区'
  ).split(' '),
);

/** Endings that tell an organisation or a place only where the whole piece stands apart from the name. */
const WEAK_ENDINGS = new Set('局台社站所处科部院校会委办市县区省州镇乡村厂队团室厅司网报馆店行组'.split(''));

const LONGEST = Math.max(...[...ENDINGS].map((ending) => ending.length));

/**
 * Does `text` end as an organisation does? `strong`: whatever follows · `weak`: only where a separator follows ·
 * null: no.
 */
export function organisationEnding(text: string): 'strong' | 'weak' | null {
  if (text.length >= 4) {
    for (let length = 2; length <= LONGEST && length < text.length; length += 1) {
      if (ENDINGS.has(text.slice(-length))) return 'strong';
    }
  }
  if (ENDINGS.has(text)) return 'strong';
  return text.length >= 3 && WEAK_ENDINGS.has(text.slice(-1)) ? 'weak' : null;
}

/** Words beside names that say what somebody did, or that there are more of them. */
const BESIDE_NAMES = new Set(
  '记者 特约记者 首席记者 见习记者 实习记者 本报记者 通讯员 特约通讯员 实习生 评论员 本报 本刊 新华社 新华社电 编辑部 综合 等 等人 报道 综合报道 联合报道 摄影报道 采访报道 采访 整理 采访整理 采写 采写整理 撰文 撰稿 供稿 供图 提供 摄 摄影 摄制 制图 绘 绘图 图 文 文图 图文 图片 实习 翻译 编译 编辑 撰写 讲述 口述 合作 合写'.split(
    ' ',
  ),
);

/** The words that may follow a name with no gap; a bare 文 or 图 may be part of the name. */
export function isBesideNames(text: string, glued: boolean): boolean {
  return BESIDE_NAMES.has(text) && !(glued && (text === '文' || text === '图'));
}
