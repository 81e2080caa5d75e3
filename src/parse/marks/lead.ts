import type { MarkRule, Span } from '../rule.ts';
import { ROLE_WORD } from './byline-line.ts';
import { leadOpening } from './lead-opening.ts';

/** A lead at a paragraph's head. `open` says that its bracket is not closed: the lead goes on in the next paragraph. */
export interface Lead extends Span {
  open: boolean;
}

const BRACKET = new RegExp(`^\\s*[（(](?=[^（）()]{0,12}${ROLE_WORD})[^（）()]{1,120}(?<close>[）)]?)`, 'u');
/** 本报记者 张三 报道, running into the paragraph. */
const INLINE =
  /^(?:本报|本刊|本社|晚报|新华社)?(?:特约|首席|见习|实习)?记者\s+[\p{Script=Han}]{2,4}(?:[\s、][\p{Script=Han}]{2,4}){0,3}(?:\s*通讯员\s+[\p{Script=Han}]{2,4}(?:[\s、][\p{Script=Han}]{2,4}){0,3})?\s*(?:报道|文[/／]图)[:：]?(?=\s|$)/u;

/** 本报讯（记者 李新 通讯员 王祁）: the lead exactly as it stands before a paragraph's text. */
export const lead: MarkRule<Lead> = {
  id: 'lead',
  about: '讯头连同括号里的署名：本报讯（记者 李新 通讯员 王祁）',
  find(text) {
    const opening = leadOpening.find(text);
    const at = opening?.end ?? 0;
    const bracket = BRACKET.exec(text.slice(at));
    if (bracket) {
      const end = at + bracket[0].length;
      // A bracket that is all there is signs a story off; it opens none.
      if (!opening && text.slice(end).trim() === '') return null;
      return { start: 0, end, open: bracket.groups?.close === '' && end === text.length };
    }
    if (opening) {
      const rest = text.slice(at);
      return { start: 0, end: at, open: /^\s*[（(][^）)]{0,40}$/u.test(rest) && rest.length < 42 };
    }
    const inline = INLINE.exec(text);
    return inline ? { start: 0, end: inline[0].length, open: false } : null;
  },
  examples: [
    { text: '本报讯（记者 李新 通讯员 王祁）5月22日', finds: { end: 17 } },
    { text: '本报北京5月23日电 （记者张三）近日', finds: { end: 17 } },
    { text: '新华社北京1月5日电 国务院', finds: { end: 10 } },
    { text: '（记者张三）昨日', finds: { end: 6 } },
    { text: '（通讯员张三）', finds: null },
    { text: '（以下简称《条例》）', finds: null },
    { text: '记者昨日获悉', finds: null },
  ],
};
