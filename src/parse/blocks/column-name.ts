import { surnameLength } from '../../domain/surnames.ts';

const BRACKET = /^[（(](?<inside>[\p{Script=Han}·\s、]{4,})[）)]$/u;

/**
 * Whether a bracket under a headline names its column, though it begins as names do: (全民健身进行时), （厉行节约 反对浪费）.
 * A person's name has one or two characters behind the surname.
 */
export function isColumnName(text: string): boolean {
  const inside = BRACKET.exec(text)?.groups?.inside;
  if (inside === undefined || /记者|通讯员|作者/u.test(inside)) return false;
  const names = inside
    .replace(/(?<=(?:^|[\s、])\p{Script=Han})\s(?=\p{Script=Han}(?:$|[\s、]))/gu, '')
    .split(/[\s、]+/u);
  return names.some((name) => {
    const given = name.length - surnameLength(name);
    return !name.includes('·') && (surnameLength(name) === 0 || given < 1 || given > 2);
  });
}
