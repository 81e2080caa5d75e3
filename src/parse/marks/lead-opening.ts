import { markRule, type Span } from '../rule.ts';

/** 电头 and 讯头: where a story's lead opens. `agency` as printed: 本报, 新华社. */
export interface LeadOpening extends Span {
  agency: string;
}

const AGENCY =
  '(?:本报|本刊|本台|本网|本社|晚报|日报|早报|商报|新华社|中新社|中新网|新华网|人民网|央视|法新社|路透社|美联社|塔斯社|共同社|[\\p{Script=Han}]{2,6}(?:日报|晚报|晨报|时报|通讯社)|[\\p{Script=Han}]{2,4}(?:融媒体?|传媒|发布))';
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

/** 本报讯, 本报北京5月23日电, 新华社北京1月5日电: a story begins here. */
export const leadOpening = markRule<LeadOpening>({
  id: 'lead-opening',
  about: '讯头、电头：本报讯，本报北京5月23日电，新华社北京1月5日电',
  needs: ['讯电消'],
  find(text) {
    const head = text.slice(0, 48);
    if (!/[讯电]|消息/u.test(head)) return null;
    for (const form of FORMS) {
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
  ],
});
