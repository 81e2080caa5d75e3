import { isLonger, withoutSpace } from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';

/** How advertisements, 声明 and 公告 are worded. */

const TITLE =
  /(?:遗失|挂失|注销|停电|停水|停气|招标|中标|拍卖|招聘|招租|出租|转让|清算|减资|合并|分立|债权|公示|公告|通告|声明|启事|讣告|更正|致歉|催告|寻人|寻亲|征婚|开庭|送达)(?:公告|声明|启事|通知|信息)?$/u;
/** 临江市人民法院公告, and not 五部门发布公告. */
const OF_OFFICE =
  /^[^发出]{4,}(?:法院|公司|局|委员会|政府|中心|办公室|银行|学校|大学)(?:公告|通告|启事|声明|公示)$/u;
const LONGEST_OF_OFFICE = 20;
const BODY =
  /(?:声明作废|遗失[\p{Script=Han}]{2,}|特此(?:公告|声明|通知)|登报声明|统一社会信用代码|不慎(?:遗失|丢失)|申报债权|敬请谅解|联系电话|报名电话|公告送达|视为送达|竞买[者人]|投标人)/u;

const mayBeNotice = holdsOneOf('废遗此登信慎债谅话送竞投');

/** Whether a displayed line is the name of a kind of notice: 遗失声明, 停电公告. */
export function isNoticeTitle(text: string): boolean {
  if (!isLonger(text, 10)) return TITLE.test(withoutSpace(text));
  return !isLonger(text, LONGEST_OF_OFFICE) && OF_OFFICE.test(text);
}

/** Whether a paragraph is written as notices are. */
export function isNoticeText(text: string): boolean {
  return mayBeNotice(text) && BODY.test(text);
}

/** Words that no news story has: something is declared void, creditors are called, thanks for patience are given. */
const ONLY_NOTICES =
  /声明作废|特此(?:公告|声明|通知)|登报声明|申报债权|统一社会信用代码|不慎(?:遗失|丢失)|敬请(?:谅解|见谅|知悉)|联系人[:：]|（副本）|印章?[一二两三]枚/u;
const LONGEST = 260;
const mayOnlyBeNotice = holdsOneOf('废此登债信慎谅悉联副枚');

/** Whether a paragraph can only be a notice's. */
export function isOnlyNotice(text: string): boolean {
  return text.length <= LONGEST && mayOnlyBeNotice(text) && ONLY_NOTICES.test(text);
}
