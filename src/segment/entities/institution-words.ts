import { KNOWN_PLACES } from './known-places.ts';
import type { Token } from './tokens.ts';

/** First words of national bodies. */
export const NATIONAL = new Set(
  '国家 中国 中央 国务院 中共 中共中央 中华 联合国 中国人民 中华全国 中华人民共和国'.split(' '),
);
/** Tags of words inside the name of a body. */
const INSIDE = /^(?:n|nz|ns|nt|nr|nrt|j|x|b|an|f|l|a|s|ng|vg|g|ag|zg)$/;
/** Verbs that are as good as nouns there. */
const WORK = new Set(
  (
    '管理 监督 执法 服务 检察 审计 监测 研究 规划 发展 建设 保障 投资 控股 开发 采购 控制 预防 救援 运输 应急 工作 领导 指导 指挥 防治 保护 改革 教育 统计 检验 检疫 ' +
    '检测 考试 评价 交易 结算 合作 促进 交流 活动 传播 印刷 出版 发行 制造 生产 加工 供应 供电 供水 供销 装备 建筑 设计 勘察 勘测 测绘 地震 训练 培训 实验 医疗 卫生 计生 ' +
    '养护 收费 征收 登记 信访 仲裁 调解 公证 救助 托养 养老 慈善 募捐 环卫 监察 巡察 巡视 组织 宣传 统战 退役 移民 出入境 边防 消防 治安 刑侦 侦查 巡逻 特警 交警 武装 动员'
  ).split(' '),
);
/** Words that end a name, or make it one of many. */
const NEVER_INSIDE =
  /^[\p{P}\p{S}\s\d]|^(?:各级|多个|一些|所有|各|某|其他|多国|地方|定点|部署|会同|调查|落户|签署|签约|党|全部|各大|所|家|座|获悉|记者|相关|有关|近日|日前|组长|主席|书记|主任|部长)$/u;
/** No body, or one that every place has. */
const NONE =
  /^.{0,2}$|和政府$|副中心$|(?:常委|[^军警]区)$|^(?:国务院政府|中国公司|中央财政|中国队|国家队)$|(?:关系|财政|交通|文化|科学|市场|产业|事物|舞台|家庭|观众|经贸|公安|进展|格局|开展|安排|保险|在线|社区|街道|高校|警方|共和国|火车站|机场)$/;
/** What stands behind a place and makes no name of it: 中国公司, 武汉医院. */
const EVERYWHERE =
  /^(?:地方政府|.{0,2}公司|有限公司|股份有限公司|.{0,2}医院|学校|.{0,2}中小学|小学|中学|银行|保险|车站|煤矿|集团|大队|中队|支队|中心|协会|政府机构|驻.*)$/;
/** Behind 国家 these are kinds: 国家科学中心. */
const KIND =
  /(?:中心|政府|医院|公司|学校|海关|煤矿|合作社|中小学|党政军)$|^国家(?:委员会|重点)|^中共全国人大/;
/** Ends of the dictionary's bodies, beside the endings of `organisations.ts`. */
const BODY =
  /(?:[部委办局院会党团社厅署处]|政府|组织|集团|银行|大学|公司|军|法院|中心|政治局|书记处|使馆|协会|总局|中央|国务院|联合国|出版社|学院|博物馆|电台|电视台|日报|卫视|兵团|政协|人大|妇联|残联|文联|科协|工商联)$/;
/** How a name begins that says by itself whose body it is. */
const OWN =
  /^(?:中共|中央|中国|国家|国务院|党中央|全国|中华|最高|人民日报|新华社|解放军|联合国|世界[卫贸银]|国际[货奥足]|亚洲|欧洲|非洲|欧盟|东盟|北约|清华大学|中宣部|中组部|中联部|中纪委|外交部|国防部|财政部|商务部|教育部|科技部|公安部|民政部|司法部|人力资源|自然资源部|生态环境部|住房|交通运输部|水利部|农业部|农业农村部|文化部|卫生部|铁道部|应急管理部|海关总署|审计署|证监会|银监会|保监会|银保监会)/;
const LONGEST_PLACE = 6;

/** Whether a word can stand inside the name of a body. */
export function isInside({ word, tag }: Token): boolean {
  return !NEVER_INSIDE.test(word) && (INSIDE.test(tag) || WORK.has(word));
}

/** Whether the dictionary takes a word for a body, and it ends as one. */
export function isBody({ word, tag }: Token): boolean {
  return tag === 'nt' && BODY.test(word);
}

/** Whether a body's name begins with a place, or says by itself whose it is. */
export function saysWhose(name: string): boolean {
  if (OWN.test(name)) return true;
  for (let length = 2; length <= LONGEST_PLACE; length++) {
    if (KNOWN_PLACES.has(name.slice(0, length))) return true;
  }
  return /大学$/.test(name) && name.length > 3 && !name.includes('军医');
}

/** 国家卫生健康委和国家中医药管理局 are two; these are one. */
const ONE_WITH_AND =
  /发展和改革|住房和城乡|资源和社会|工业和信息|卫生和计划|林业和草原|食品药品|贸易和|投资和/;

/** Whether a name, `place` characters of which are its place, tells one body among others. */
export function isOneOfMany(name: string, place: number): boolean {
  if (/[和与]/.test(name) && !ONE_WITH_AND.test(name)) return true;
  return NONE.test(name) || (place > 0 ? EVERYWHERE.test(name.slice(place)) : false);
}

/** 国家科学中心: a kind, not a body. */
export function isKind(name: string): boolean {
  return KIND.test(name);
}
