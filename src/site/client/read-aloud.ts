const READING = 'reading-now';

/** Reads an article aloud paragraph by paragraph, showing where it is; the same button stops it. */
export function startReadAloud(button: HTMLButtonElement, article: HTMLElement): void {
  if (!('speechSynthesis' in window)) return;
  const { read = '', stop = '' } = button.dataset;
  let queue: HTMLElement[] = [];
  const show = (reading: boolean) => {
    button.textContent = reading ? stop : read;
    button.setAttribute('aria-pressed', String(reading));
    if (!reading)
      for (const block of article.querySelectorAll(`.${READING}`)) block.classList.remove(READING);
  };
  const end = () => {
    queue = [];
    speechSynthesis.cancel();
    show(false);
  };
  const next = () => {
    for (const block of article.querySelectorAll(`.${READING}`)) block.classList.remove(READING);
    const block = queue.shift();
    if (!block) return end();
    block.classList.add(READING);
    const words = new SpeechSynthesisUtterance(block.textContent?.trim() ?? '');
    words.lang = 'zh-CN';
    const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('zh'));
    if (voice) words.voice = voice;
    words.onend = () => queue.length >= 0 && button.getAttribute('aria-pressed') === 'true' && next();
    words.onerror = () => end();
    speechSynthesis.speak(words);
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') return end();
    const blocks = article.querySelectorAll<HTMLElement>(
      '.kicker, h1, .deck, .prose p, .subheading, figcaption',
    );
    queue = [...blocks].filter((block) => block.textContent?.trim());
    speechSynthesis.cancel();
    show(true);
    next();
  });
  window.addEventListener('pagehide', end);
  show(false);
  button.hidden = false;
}
