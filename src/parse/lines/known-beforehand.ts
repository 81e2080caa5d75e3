import { isLonger, OPENERS } from '../../text/characters.ts';
import { endsInTelephone } from '../marks/contact-line.ts';
import { isOfficeName } from '../marks/office-name.ts';
import { pageDate } from '../marks/page-date.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { beginsPoint } from '../marks/point-number.ts';
import { signOff } from '../marks/sign-off.ts';
import type { PageLine } from '../page-line.ts';
import { type Evidence, evidenceRow } from './evidence-row.ts';
import type { LineLook } from './line-look.ts';
import type { PageHabits } from './page-habits.ts';

/**
 * What an editor knows before anything is counted. Columns as in the table of weights: begins a paragraph, goes on,
 * is displayed, begins one below a displayed line, is displayed below one.
 */
const KNOWN = {
  lead: evidenceRow('known:lead', [0, -12, -6, 0, -6]),
  leadClosed: evidenceRow('known:lead-closed', [0, 6, -6, 0, 0]),
  /** 图为 / 8月8日，孩子们……: what is shown comes behind. */
  shownBehind: evidenceRow('known:shown-behind', [-8, 8, -8, 0, 0]),
  /** 联系人：高山 电话： / 12345678: a number comes behind. */
  numberBehind: evidenceRow('known:number-behind', [-8, 8, -8, 0, 0]),
  /** 感谢中国企业的帮助。 摄影 / 高山涛: who took the photo comes behind. */
  creditNames: evidenceRow('known:credit-names', [-8, 8, -8, 0, 0]),
  /** 力争三年内，全市实现创森目标 / 　　本报讯……: a paragraph begins below, and no sentence ends above. */
  closedOpen: evidenceRow('known:closed-open', [-4, -2, 0, -4, 0]),
  /** 东湖大桥改造完工 / 本报讯（记者 张三）……: another story begins below, and no sentence ends above. */
  openAboveLead: evidenceRow('known:open-above-lead', [-4, -4, 0, -4, 0]),
  /** 中国抗击疫 / 情, between blanks, under a sentence's end: a headline. */
  bareBlock: evidenceRow('known:bare-block', [-3, -4, 0, -3, 0]),
  fullStop: evidenceRow('known:full-stop', [0, 0, -8, 0, -8]),
  /** 联系电话：0371-12345678: no headline. */
  telephone: evidenceRow('known:telephone', [0, 0, -8, 0, -8]),
  /** 读者的相互了解。 / (blank) / 因线路检修……: a sentence ends far before its column's edge, and a blank follows. */
  ended: evidenceRow('known:ended', [0, -3, 0, 0, 0]),
  /** “你去哪里？”他问。 / (blank) / “去车站。”……: the two are wider than one printed row. */
  newSpeech: evidenceRow('known:new-speech', [0, -6, 0, 0, 0]),
  /** No paragraph goes on under a blank in another measure. */
  otherMeasure: evidenceRow('known:other-measure', [0, -3, 0, 0, 0]),
  afterCredit: evidenceRow('known:after-credit', [0, -6, 0, 0, 0]),
  /** 安排到年底不变。 / (blank) / 高山 摄: who took a photo ends no paragraph above. */
  creditAlone: evidenceRow('known:credit-alone', [0, -6, 0, 0, 0]),
  signsOff: evidenceRow('known:signs-off', [0, -12, -12, 0, -12]),
  signOffGoesOn: evidenceRow('known:sign-off-goes-on', [0, 12, -12, 0, -12]),
  afterSignOff: evidenceRow('known:after-sign-off', [0, -12, 0, 0, 0]),
  /** 办理要几天？ / 李大为：一般三天。: somebody else speaks. */
  speaker: evidenceRow('known:speaker', [0, -6, -3, 0, 0]),
  /** 广大市民朋友们：, above what a letter says. */
  salutation: evidenceRow('known:salutation', [0, -6, -8, 0, -8]),
  afterSalutation: evidenceRow('known:after-salutation', [0, -8, -3, 0, 0]),
  /** 不在车内吸烟； / 2.不向窗外抛物；: another point of a list. */
  numbered: evidenceRow('known:numbered', [0, -5, 0, 0, 0]),
  /** 临江市人民法院, 2019年5月24日, 遗失声明 alone between blanks: who signs, when, what comes next. */
  standsAlone: evidenceRow('known:stands-alone', [-4, -8, 0, -4, 0]),
  /** Readers came from all over the town, and some of / them had been waiting: no headline, and one paragraph. */
  foreignText: evidenceRow('known:foreign-text', [0, -8, -12, 0, -12]),
  foreignGoesOn: evidenceRow('known:foreign-goes-on', [-8, 12, -12, -8, -12]),
  /** Every line of the dump is a paragraph, or displayed. */
  unwrapped: evidenceRow('known:unwrapped', [0, -12, 0, 0, 0]),
  /** 群众都说好。 / 基层动态 / 福建 政策助力复工: under a column's head another story begins. */
  afterColumnHead: evidenceRow('known:after-column-head', [0, -8, 0, 0, 0]),
} as const;

/** Whether a line holds nothing but who took a photo. */
function isCreditAlone({ printed }: PageLine): boolean {
  return photoCredit.find(printed)?.start === 0;
}

/** Tells `known` what is known of a line beforehand; nothing of most. */
export function knownBeforehand(
  before: LineLook | null,
  look: LineLook,
  next: LineLook | null,
  { indents, unwrapped }: PageHabits,
  known: Evidence,
): void {
  const { closing, lead, line } = look;
  if (unwrapped && before) known.add(KNOWN.unwrapped);
  if (lead) known.add(KNOWN.lead);
  if (before?.line.printed.endsWith('图为') && !line.blankBefore) known.add(KNOWN.shownBehind);
  if (before && COLON.test(before.line.printed) && NUMBER.test(line.printed)) known.add(KNOWN.numberBehind);
  if (look.creditNames) known.add(KNOWN.creditNames);
  if (closesLead(before, look)) known.add(KNOWN.leadClosed);
  if (indents && isClosedOpen(look, next)) known.add(KNOWN.closedOpen);
  if (look.bareBlock) known.add(KNOWN.bareBlock);
  if (isOpenAboveLead(look, next)) known.add(KNOWN.openAboveLead);
  if (endsInFullStop(line.printed) || signsOff(line.printed)) known.add(KNOWN.fullStop);
  if (endsInTelephone(line.printed)) known.add(KNOWN.telephone);
  if (before?.credit && line.blankBefore) known.add(KNOWN.afterCredit);
  if (look.credit && before?.end === 'stop' && line.blankBefore && isCreditAlone(line))
    known.add(KNOWN.creditAlone);
  if (hasEnded(before, line)) known.add(KNOWN.ended);
  else if (isNewSpeech(before, line)) known.add(KNOWN.newSpeech);
  if (before?.end === 'stop' && look.markBefore === 'column-head') known.add(KNOWN.afterColumnHead);
  if (isOtherMeasure(before, line)) known.add(KNOWN.otherMeasure);
  if (look.speaker && before && (before.end === 'stop' || line.blankBefore)) known.add(KNOWN.speaker);
  if (before?.end !== 'pause' && isSalutation(line.printed)) known.add(KNOWN.salutation);
  if (before && isSalutation(before.line.printed)) known.add(KNOWN.afterSalutation);
  if (isNextPoint(before, line)) known.add(KNOWN.numbered);
  if (line.blankBefore && (next === null || next.line.blankBefore) && standsAlone(look))
    known.add(KNOWN.standsAlone);
  if (look.foreign === 'text') known.add(KNOWN.foreignText);
  if (look.foreign === 'goes-on') known.add(KNOWN.foreignGoesOn);
  if (closing === 'goes-on') known.add(KNOWN.signOffGoesOn);
  else if (closing === 'signs-off') known.add(KNOWN.signsOff);
  else if (before && (before.closing || signsOff(before.line.printed))) known.add(KNOWN.afterSignOff);
}

/** 本报讯（记者 张三 / 通讯员 李四）近日: a lead's bracket, open at a line's end, is closed in the next. */
function closesLead(before: LineLook | null, look: LineLook): boolean {
  if (!before?.lead || look.line.blankBefore || look.lead) return false;
  return before.openMarks > 0 && /^[^（(]{0,30}[）)]/u.test(look.line.printed);
}

/** Whether a flush line ends without a mark, and the next one begins a paragraph by a blank and its indent. */
function isClosedOpen({ line, end }: LineLook, next: LineLook | null): boolean {
  if (end !== 'open' || line.indent >= 2 || line.printed.includes('。') || next?.markBefore) return false;
  return next?.line.blankBefore === true && next.line.indent >= 2;
}

/**
 * Whether a line without marks falls short of its column, and a lead or a byline stands below: the story above ended, and
 * no column that goes on elsewhere ends in a short line.
 */
function isOpenAboveLead(look: LineLook, next: LineLook | null): boolean {
  const { fill, end, credit, lead, closing, byline, marks } = look;
  if (fill !== 'short' || end !== 'open' || marks > 0 || !next || next.markBefore) return false;
  if (credit || closing || lead || byline) return false;
  return next.lead || (next.byline && ROLE.test(next.line.printed));
}

const ROLE = /记者|通讯员|评论员/u;

/** Half-ems by which a line and the one below it are surely wider than one printed row. */
const NO_ROW = 4;
/** Half-ems by which a line falls short though an indent stood before it. */
const SURELY_SHORT = 12;

/** Whether the paragraph above surely ended; a printed row may be broken before an opening mark. */
function hasEnded(before: LineLook | null, line: PageLine): boolean {
  if (!before || !line.blankBefore || before.fill !== 'short') return false;
  if (before.end !== 'stop') return endsInTelephone(before.line.printed);
  return !OPENERS.has(line.printed[0] as string);
}

/** Whether a line that begins with speech could stand on no row with the one above, which ended far from its column's edge. */
function isNewSpeech(before: LineLook | null, line: PageLine): boolean {
  if (!before || !line.blankBefore || before.end !== 'stop') return false;
  const { width, measure } = before.line;
  return width + line.width > measure + NO_ROW && width < measure - SURELY_SHORT;
}

/** Whether a line is all that an office's name, a day or a notice's title says. */
function standsAlone({ line, noticeTitle }: LineLook): boolean {
  const { printed } = line;
  if (noticeTitle || isOfficeName(printed)) return true;
  return /^\d{4}年/u.test(printed) && pageDate.find(printed)?.rest === '';
}

/** Those to whom a letter or an appeal is written. */
const SALUTATION =
  /^(?:(?:尊敬的|亲爱的|敬爱的|广大|各位|全体|全[国省市县区])[\p{Script=Han}、]{1,20}|[\p{Script=Han}、]{2,16}(?:朋友|同志|同胞|父老乡亲|市民|居民|读者|同学|家长)们?)：$/u;

function isSalutation(text: string): boolean {
  return text.endsWith('：') && !isLonger(text, LONGEST_SALUTATION) && SALUTATION.test(text);
}

const LONGEST_SALUTATION = 30;

/** Whether a point of a list begins under one that ended far before its column's edge, or that is one line long as it is. */
function isNextPoint(before: LineLook | null, line: PageLine): boolean {
  if (!before || (before.end !== 'stop' && !before.line.printed.endsWith('；'))) return false;
  return beginsPoint(line.printed) && (before.fill === 'short' || beginsPoint(before.line.printed));
}

const COLON = /[:：]$/u;
/** A telephone's number, or an account's. */
const NUMBER = /^\d[\d—-]{4,}$/u;

/** Half-ems by which columns of two measures surely differ. */
const OTHER = 8;

function isOtherMeasure(before: LineLook | null, line: PageLine): boolean {
  if (!before || !line.blankBefore || line.threaded) return false;
  return Math.abs(line.measure - before.line.measure) >= OTHER;
}

function endsInFullStop(text: string): boolean {
  const last = text[text.length - 1] as string;
  return last === '。' || ('”’'.includes(last) && text[text.length - 2] === '。');
}

/** Whether a line's last sentence is signed: …展示其成长过程。（高山）. */
function signsOff(text: string): boolean {
  const last = text[text.length - 1] as string;
  if (last !== '）' && last !== ')') return false;
  const start = signOff.find(text)?.start ?? 0;
  return start > 0 && endsInFullStop(text.slice(0, start).trimEnd());
}
