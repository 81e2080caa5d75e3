import type { GoldArticle } from '../quality/gold.ts';
import type { Habits } from './habits.ts';

/** An element with text in it. */
export function element(kind: string, text: string, style = ''): string {
  return `<div class="${kind}" style="${style}">${escapeHtml(text)}</div>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Kicker, main headline and deck; the main one is so large that five characters or more fit the width. */
export function headlineHtml(story: GoldArticle, width: number, habits: Habits): string {
  const { kicker, main, deck } = story.headline;
  const size = Math.min(habits.size * (story.kind === 'caption' ? 1.5 : habits.headlineSize), width / 5);
  const lines = habits.headlineLines ? (main ?? '').split(/\s+/u) : [main ?? ''];
  return [
    kicker ? element('kicker', kicker, `font-size:${size * 0.6}px`) : '',
    ...lines.filter(Boolean).map((line) => element('main', line, `font-size:${size}px`)),
    deck ? element('deck', deck, `font-size:${size * 0.55}px`) : '',
  ].join('');
}

export function captionHtml({ text, creditText }: GoldArticle['captions'][number], habits: Habits): string {
  if (!creditText) return escapeHtml(text);
  if (habits.creditPlace === 'inline') return escapeHtml(`${text} ${creditText}`);
  return escapeHtml(text) + element('credit', creditText, `text-align:${habits.creditPlace}`);
}

/** Lead, paragraphs, subheadings, jump marks and tail: each paragraph, or line of its own, an element. */
export function bodyElements({ body, lead, tail, continuation }: GoldArticle, habits: Habits): string[] {
  const [from, to] = [continuation?.from?.text, continuation?.to?.text];
  const texts = body.map(({ text }) => text);
  const last = texts.length - 1;
  const before: string[] = [];
  const after: string[] = [];
  if (lead) texts[0] = lead + (/\s$/u.test(lead) ? '' : habits.leadGap) + texts[0];
  if (from && habits.fromPlace === 'inline') texts[0] = from + texts[0];
  else if (from) before.push(element('line', from));
  if (to && habits.jumpPlace === 'inline') texts[last] += to;
  else if (to) after.push(element('line', to, `text-align:${habits.jumpPlace}`));
  if (tail && habits.tail === 'inline') texts[last] += tail;
  else if (tail) after.push(element('line', tail, `text-align:${habits.tail}`));
  const blocks = body.map(({ type }, index) => {
    if (type === 'subheading') return element('subheading', texts[index] ?? '');
    // What comes from another page goes on in mid-sentence.
    if (index === 0 && before.length > 0) return element('line', texts[0] ?? '');
    return element('paragraph', (habits.indent === 'text' ? '　　' : '') + texts[index]);
  });
  return [...before, ...blocks, ...after];
}
