import { mergeClippings, readClippings, saveClippings } from './clippings.ts';
import { startReadAloud } from './read-aloud.ts';
import { stepSize } from './settings-panel.ts';

/** The tools of an article: text size, share, print, read aloud, cut out. Each shows itself only where it works. */
export function startArticleTools(): void {
  const tools = document.querySelector<HTMLElement>('[data-tools]');
  const article = document.querySelector<HTMLElement>('article[data-article-id]');
  if (!tools || !article) return;
  const button = (name: string) => tools.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`);
  const status = tools.querySelector('[role="status"]');
  const say = (text: string | undefined) => {
    if (status) status.textContent = text ?? '';
  };
  const offer = (name: string, work: (button: HTMLButtonElement) => void | Promise<void>) => {
    const found = button(name);
    if (!found) return;
    found.hidden = false;
    found.addEventListener(
      'click',
      () => void Promise.resolve(work(found)).catch(() => say(found.dataset.failed)),
    );
  };

  for (const place of document.querySelectorAll('[data-address]')) place.textContent = address();
  offer('print', () => window.print());
  if (navigator.share) {
    offer('share', () => navigator.share({ title: document.title, url: address() }));
  } else if (navigator.clipboard) {
    offer('share', async (pressed) => {
      await navigator.clipboard.writeText(address());
      say(pressed.dataset.done);
    });
  }
  offer('smaller', () => stepSize(-1));
  offer('larger', () => stepSize(1));
  offer('clip', (pressed) => {
    const selection = getSelection();
    const passage = selection && article.contains(selection.anchorNode) ? selection.toString().trim() : '';
    const { clipId = '', clipPath = '', clipTitle = '', clipPlace = '' } = tools.dataset;
    const added = new Date().toISOString();
    const one = { id: clipId, path: clipPath, title: clipTitle, place: clipPlace, passage, note: '', added };
    saveClippings(mergeClippings(readClippings(), [one]));
    say(passage === '' ? pressed.dataset.done : pressed.dataset.donePassage);
  });
  const aloud = button('read-aloud');
  if (aloud) startReadAloud(aloud, article);
  tools.hidden = false;
}

function address(): string {
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.delete('q');
  return url.href;
}
