import { holdsOneOf } from '../../text/holds-one-of.ts';

const STORY_OPENING =
  /^(?:近日|日前|昨日|昨天|今年以来|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|记者(?:从|\d|近日|日前|昨)|[^，。]{2,20}(?:近日|日前|\d{1,2}日)(?:在|发布|宣布|公布|表示|举行|召开|印发|获悉))/u;

const mayOpenStory = holdsOneOf('日昨今记');

/** Whether a text opens as a news story does: with a day, or with the reporter learning something. */
export function opensStory(text: string): boolean {
  return mayOpenStory(text) && STORY_OPENING.test(text);
}

/** How a story goes on: a link to what was said, or somebody saying more. */
export const GOES_ON =
  /^(?:据(?:介绍|了解|悉|统计)|此外|同时|目前|其中|对此|为此|另外|随后|接着|然而|但是|因此|会议(?:指出|强调|要求|认为|还)|他|她|它|他们|这|该|[\p{Script=Han}]{2,4}(?:说|表示|指出|强调|认为|介绍|告诉))/u;

/** The same in more words: a document that says more, a speaker with office and name, one of several points. */
const SAYS_MORE =
  /^(?:据|会议|近年来|——|[一二三四]是|《?[^，。：《》]{0,24}》?(?:明确|要求|规定|提出)[，：]|[^，。：“”]{2,24}(?:说|表示|指出|强调|认为|介绍|告诉记者|透露)[，：。]|[^，。：]{1,7}还(?![是有])|[^，。]{2,10}方面，)/u;

/** Whether a paragraph says more of a matter, as stories seldom begin. */
export function saysMore(text: string): boolean {
  return SAYS_MORE.test(text);
}

/** What a sentence leans on: a pronoun, a contrast, a condition, an example, an exhortation need what was said before. */
const LEANS =
  /^(?:他|她|它|但|而|只有|只要|只|如果|否则|其|比如|例如|如今|现在|另一方面|然而|无论|不管|不过|这些|这里|这样|这一|那|可|也|还|都|并|却|则|就|才|更|又|再|很|于是|因为|所以|因此|尤其|特别|甚至|我们|我|咱|希望|相信|要|应|必须|各|相关|另|同时|第[二三四]|[二三四五]是|对此|因|现|对)/u;

/** What opens a matter: its source, its occasion, its day, a document, a speaker by name. */
const OPENS =
  /^(?:据|本次|此次|近日|日前|近年来|针对|为|记者|会议|通知|声明|《|——|第[一二三四五六七八九十]+[章条]|\d{1,2}月\d{1,2}日|[\p{Script=Han}·]{2,6}(?:强调|指出|表示|说，|认为|介绍|告诉|在.{2,12}(?:中|时|上)(?:说|表示|指出)))/u;

/** Whether a sentence more often opens a paragraph or goes on in one; null for those of which neither is known. */
export function sentenceRole(text: string): 'opens' | 'leans' | null {
  if (LEANS.test(text)) return 'leans';
  return OPENS.test(text) ? 'opens' : null;
}

/** Characters of the verbs of saying: each verb holds one. */
export const SAYING = '说表指强介告坦感回认解称';

/** Who said it, after what was said: 市民高山说。, 村支书林晓告诉记者，. */
const ATTRIBUTION =
  /^[^，。：；“”]{1,28}(?:说|表示|指出|强调|介绍|告诉记者|坦言|感慨|感叹|回忆|笑着说|认为|解释)(?:道)?[，。：]/u;

/** Whether a sentence only tells who said what stands before it: it goes on after a closing quotation mark. */
export function isAttribution(text: string): boolean {
  return maySay(text) && ATTRIBUTION.test(text);
}

const maySay = holdsOneOf(SAYING, '，。：');
