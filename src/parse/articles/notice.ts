import { isNoticeText, isNoticeTitle } from '../marks/notice-wording.ts';
import type { Draft } from './draft.ts';

/** Whether a record is an advertisement, 声明 or 公告: its headline is the name of one, or its text is written as one. */
export function isNotice(draft: Draft): boolean {
  const title = draft.main?.text.replace(/\s/gu, '') ?? '';
  const text = draft.body.map((block) => block.run.text).join('');
  // A notice stands on one page.
  if (draft.from || draft.to) return false;
  if (draft.lead && /记者|讯|电/u.test(draft.lead.text)) return false;
  if (isNoticeTitle(title)) return text.length <= 1500;
  return title.length <= 10 && text.length <= 500 && isNoticeText(text) && !draft.kicker;
}
