import { codeTable } from '../../text/characters.ts';
import { markRule, type Span } from '../rule.ts';

/** 电头 and 讯头: where a story's lead opens. `agency` as printed: 本报, 新华社. */
export interface LeadOpening extends Span {
  agency: string;
}

const AGENCY =
  '(?:本报|本刊|本台|本网|本社|晚报|日报|早报|商报|新华社|中新社|中央社|中通社|(?:香港)?(?:文汇报|大公报)|中新网|新华网|人民网|央视|法新社|路透社|美联社|塔斯社|共同社|[\\p{Script=Han}]{2,6}(?:日报|晚报|晨报|时报|通讯社)|[\\p{Script=Han}]{2,4}(?:融媒体?|传媒|发布))';
const PLACE = '(?:[\\p{Script=Han}·、]{2,14}?|[\\p{Script=Han}·]{2,8}(?:（[\\p{Script=Han}]{2,6}）)?)';
const DAY = '(?:\\d{4}\\s*年)?(?:\\s*\\d{1,2}\\s*月)?\\s*\\d{1,2}\\s*日(?:凌晨|上午|下午|晚)?';
const HAN_DAY = '(?:[一二三四五六七八九十]{1,3}月)?[一二三四五六七八九十]{1,3}日';
const FORMS = [
  // 本报讯 · 本报综合消息 · 晚报讯
  new RegExp(
    `^(?<agency>${AGENCY})\\s*(?:综合)?(?:讯|消息|快讯|特讯|专讯)(?![\\p{Script=Han}]{0,3}[息号])`,
    'u',
  ),
  // 本报北京5月23日电 · 新华社北京1月5日专电 · 据新华社突尼斯1月12日电
  new RegExp(
    `^据?\\s*(?<agency>${AGENCY})\\s*(?:${PLACE})?\\s*(?:${DAY}|${HAN_DAY})\\s*(?:专|综合|体育|外|英文)?[电讯](?!话|视|信|报|子|力)`,
    'u',
  ),
  // 本报北京讯 · 本报专电 · 新华社电
  new RegExp(
    `^据?\\s*(?<agency>${AGENCY})\\s*(?:[\\p{Script=Han}]{2,6}?)?\\s*(?:专|综合)?(?:电|讯)(?=\\s|[（(])`,
    'u',
  ),
  // 本报电 at once before the text
  /^(?<agency>本报|本刊|新华社|中新社)电(?!话|视|信|报|子|力|影|台|商|动|脑|网|工|梯|厂|量|缆|池|器|源|气)/u,
];

const [OPEN, CLOSE] = ['[【〔［[]', '[】〕］\\]]'];
/** The same in brackets of their own, as evening papers and those of Hong Kong, Macao and Taiwan set it. */
const BRACKETED = [
  // 【本报讯】 · 【新华社北京二十三日电】 · 【本报消息】
  new RegExp(
    `^${OPEN}\\s*据?(?<agency>${AGENCY})\\s*(?:${PLACE})?\\s*(?:${DAY}|${HAN_DAY})?\\s*(?:综合|专|外)?(?:电|讯|消息)\\s*${CLOSE}`,
    'u',
  ),
  // 〔记者王小明／台北报导〕 · 【本报记者王小明北京二十五日电】: closed in the next line where a narrow column breaks it
  new RegExp(
    `^${OPEN}\\s*(?<agency>${AGENCY})?\\s*(?:特派|特约|驻[\\p{Script=Han}]{2,4})?(?:记者|编译|特派员)\\s*[^】〕］\\]，。：]{2,30}(?:(?:报[导道]|[电讯]|专访|特稿)\\s*${CLOSE}|$)`,
    'u',
  ),
  // （中央社记者林志成高雄23日电）今天; alone on its line it closes a story
  new RegExp(
    `^[（(]\\s*(?<agency>${AGENCY})(?:特派)?记者[^（）()，。]{2,20}日(?:专|外)?电[）)](?=\\s*\\S)`,
    'u',
  ),
];
const BRACKETS = codeTable('【〔［[（(');

/** 本报讯, 本报北京5月23日电, 新华社北京1月5日电: a story begins here. */
export const leadOpening = markRule<LeadOpening>({
  id: 'lead-opening',
  about: '讯头、电头：本报讯，本报北京5月23日电，【本报讯】，〔记者王小明／台北报导〕',
  needs: ['讯电消记编'],
  find(text) {
    const head = text.slice(0, 48);
    const isBracketed = BRACKETS[text.charCodeAt(0)] === 1;
    if (!isBracketed && !/[讯电]|消息/u.test(head)) return null;
    for (const form of isBracketed ? BRACKETED : FORMS) {
      const match = form.exec(head);
      if (match?.groups) return { agency: match.groups.agency ?? '', start: 0, end: match[0].length };
    }
    return null;
  },
  examples: [
    { text: '本报讯（记者 李新）5月22日', finds: { agency: '本报', end: 3 } },
    { text: '本报北京5月23日电 （记者张三）', finds: { agency: '本报', end: 10 } },
    { text: '新华社北京1月5日电 国务院', finds: { agency: '新华社' } },
    { text: '据新华社突尼斯1月12日电 （记者张三）', finds: { agency: '新华社' } },
    { text: '本报北京、临江1月12日电', finds: { agency: '本报' } },
    { text: '新华社北京一月五日电', finds: { agency: '新华社' } },
    { text: '晚报讯 昨日', finds: { agency: '晚报' } },
    { text: '本报电某某公司日前', finds: { agency: '本报', end: 3 } },
    { text: '本报电子版今起上线', finds: null },
    { text: '本报讯息栏目今起开设', finds: null },
    { text: '本报记者张三通讯员李四', finds: null },
    { text: '本报5月23日电话采访了他', finds: null },
    { text: '新华社记者张三摄', finds: null },
    { text: '【本报讯】（记者 陈大文）', finds: { agency: '本报', end: 5 } },
    { text: '【新华社北京二十三日电】国家', finds: { agency: '新华社', end: 12 } },
    { text: '〔记者王小明／台北报导〕交通', finds: { end: 12 } },
    { text: '【本报记者王小明北京二十五日电】', finds: { agency: '本报' } },
    { text: '（中央社记者林志成高雄23日电）高雄', finds: { agency: '中央社', end: 16 } },
    { text: '香港文汇报讯（记者 李小玲）', finds: { agency: '香港文汇报' } },
    { text: '（新华社北京1月5日电）', finds: null },
    { text: '（中央社记者林志成高雄23日电）', finds: null },
    { text: '【记者手记】这是一座新桥', finds: null },
    { text: '【消息树】', finds: null },
  ],
});
