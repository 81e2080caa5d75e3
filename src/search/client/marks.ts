import { fold } from '../format/normalise.ts';
import { rangesOf } from './text-ranges.ts';

/**
 * Marks the hits of `?q=` (strings with spaces between) in an article: `[data-hit-marks]` is the bar that HitMarks.astro made, `[data-hit-text]`
 * each text that search knows as one (the body with all its paragraphs is one). The page's text stays as it is: hits
 * are painted with the CSS Custom Highlight API.
 */
const bar = document.querySelector<HTMLElement>('[data-hit-marks]');
const query = new URLSearchParams(location.search).get('q') ?? '';
const needles = query.split(/\s+/).map(fold).filter(Boolean);

if (bar && needles.length > 0 && 'highlights' in CSS) {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-hit-text]')];
  const hits = fields.flatMap((field) => rangesOf(field, needles));
  if (hits.length > 0) startBar(bar, hits);
}

function startBar(bar: HTMLElement, hits: Range[]): void {
  const count = bar.querySelector<HTMLElement>('[data-hit-position]');
  let current = 0;
  const go = (step: number): void => {
    current = (current + step + hits.length) % hits.length;
    const hit = hits[current] as Range;
    CSS.highlights.set('baolan-hit-current', new Highlight(hit));
    if (count) count.textContent = positionText(bar.dataset.words, current + 1, hits.length);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    hit.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: still ? 'auto' : 'smooth',
    });
  };
  const clear = (): void => {
    CSS.highlights.delete('baolan-hit');
    CSS.highlights.delete('baolan-hit-current');
    bar.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(null, '', address);
  };
  CSS.highlights.set('baolan-hit', new Highlight(...hits));
  bar.dataset.hitMarkCount = String(hits.length);
  bar.hidden = false;
  bar.querySelector('[data-hit-next]')?.addEventListener('click', () => go(1));
  bar.querySelector('[data-hit-previous]')?.addEventListener('click', () => go(-1));
  bar.querySelector('[data-hit-clear]')?.addEventListener('click', clear);
  go(0);
}

/** `“{query}” {at}/{of}` filled in; the page's language gives the words. */
function positionText(words = '“{query}” 第 {at} 处，共 {of} 处', at: number, of: number): string {
  const values: Record<string, string> = { query, at: String(at), of: String(of) };
  return words.replace(/\{(query|at|of)\}/g, (_, name: string) => values[name] ?? '');
}
