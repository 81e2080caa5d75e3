/**
 * What offices, companies and courts are called by: 市文明办, 市人民检察院. Those who publish a paper are named otherwise,
 * 市委主办, and 申办, 格局 are no offices.
 */
const OFFICE =
  /^[\p{Script=Han}（）]{3,24}(?:办公室|(?<![格布开结全大变时政僵])局|委员会|政府|党委|工委|纪委|协会|联合会|指挥部|管委会|公司|集团|总队|支队|法院|检察院|学校|大学|医院)$/u;
const SHORT_OFFICE = /^[\p{Script=Han}]{1,5}(?<![主承协申举创开兴停])办$/u;

/** Whether a line is the name of an office and nothing else, as under a letter or a notice. */
export function isOfficeName(text: string): boolean {
  return OFFICE.test(text) || SHORT_OFFICE.test(text);
}
