import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';
import { LONGEST_CAPTION } from '../marks/caption-opening.ts';
import { lead } from '../marks/lead.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { signOff } from '../marks/sign-off.ts';
import { type Run, sliceRun } from '../run.ts';
import type { Block, ParagraphBlock } from './block.ts';
import { splitGluedCaption } from './glued-caption.ts';

/** A paragraph in its parts: lead, text, sign-off; a caption where it ends with a photo credit. */
export function cutParagraph(run: Run, margin: number, widthBefore = 0): Block[] {
  const early = creditInside(run.text);
  if (early > 0)
    return [
      ...cutParagraph(sliceRun(run, 0, early), margin, widthBefore),
      ...cutParagraph(sliceRun(run, early, run.text.length), margin),
    ];
  const closed = signOffInside(run.text);
  if (closed > 0) {
    const rest = cutParagraph(sliceRun(run, closed, run.text.length), margin);
    return [...cutParagraph(sliceRun(run, 0, closed), margin), ...rest];
  }
  const credit = photoCredit.find(run.text);
  if (credit) return splitGluedCaption(run, margin, widthBefore);
  if (saysWhatIsShown(run.text)) return [{ type: 'caption', run, credit: null, names: [] }];
  let rest = run;
  let leadRun: Run | null = null;
  const opening = lead.find(rest.text);
  if (opening) {
    leadRun = sliceRun(rest, 0, opening.end);
    rest = sliceRun(rest, opening.end, rest.text.length);
  }
  let tail: Run | null = null;
  const close = signOff.find(rest.text);
  if (close) {
    tail = sliceRun(rest, close.start, rest.text.length);
    rest = sliceRun(rest, 0, close.start);
  }
  const block: ParagraphBlock = {
    type: 'paragraph',
    run: rest,
    lead: leadRun,
    tail,
    byline: null,
    complete: tail !== null || endsSentence(rest.text) || /[：:]$/u.test(rest.text),
    margin,
  };
  return [block];
}

/** Where a caption's credit ends with more text behind it (two captions run together); 0 where there is none. */
function creditInside(text: string): number {
  if (!text.includes('摄')) return 0;
  for (const match of text.matchAll(/(?:摄影报道|摄影|摄)[）)]?/gu)) {
    const end = match.index + match[0].length;
    if (end >= text.length || /[，。、；：！？”影）)的了过制]/u.test(text[end] as string)) continue;
    if (photoCredit.find(text.slice(0, end))) return end;
  }
  return 0;
}

/** Where a sign-off ends with another story's text behind it; 0 where there is none. */
function signOffInside(text: string): number {
  if (!mayHoldBracket(text)) return 0;
  for (const match of text.matchAll(/[。！？”…]\s*[（(](?<inside>[^（）()]{2,120})[）)]/gu)) {
    const end = match.index + match[0].length;
    if (end >= text.length || NEVER_FIRST.has(text[end] as string)) continue;
    const inside = match.groups?.inside ?? '';
    if (/^(?:本文)?作者(?:系|为|是|单位|[:：])/u.test(inside)) return end;
    // A short remark in the middle of a paragraph is none: names only.
    if (signOff.find(match[0])?.names === true) return end;
  }
  return 0;
}

const mayHoldBracket = holdsOneOf('（(', '）)', '。！？”…');

/** 图为 at the head of a sentence says what a picture shows: a caption, with or without a credit. */
function saysWhatIsShown(text: string): boolean {
  return (
    text.length <= LONGEST_CAPTION &&
    text.includes('图') &&
    /(?:^|[。；！）])图[为①-⑨一二三四]/u.test(text) &&
    !lead.find(text)
  );
}
