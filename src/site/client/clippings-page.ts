import {
  CLIPPINGS_KEY,
  type Clipping,
  clippingsAsMarkdown,
  clippingsFrom,
  mergeClippings,
  readClippings,
  saveClippings,
} from './clippings.ts';

/** The page of clippings: a list with notes, export, import, print. All text is set as text. */
export function startClippingsPage(): void {
  const page = document.querySelector<HTMLElement>('[data-clippings]');
  const template = page?.querySelector('template');
  const list = page?.querySelector('[data-clipping-list]');
  if (!page || !template || !list) return;
  const root = new URL(page.dataset.root ?? './', location.href);
  let clippings = readClippings();
  const status = page.querySelector('[role="status"]');
  const say = (text: string | undefined) => {
    if (status) status.textContent = text ?? '';
  };
  const keep = (changed: Clipping[]) => {
    clippings = changed;
    try {
      saveClippings(clippings);
    } catch {
      say(page.dataset.full);
    }
  };
  const show = () => {
    list.replaceChildren(...clippings.map((one) => item(one)));
    for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = (part.dataset.when === 'some') !== clippings.length > 0;
    }
  };
  const item = (one: Clipping) => {
    const element = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const part = <E extends HTMLElement>(name: string) =>
      element.querySelector<E>(`[data-part="${name}"]`) as E;
    const link = part<HTMLAnchorElement>('title');
    link.textContent = one.title;
    link.href = new URL(encodeURI(`${one.path}index.html`), root).href;
    part('place').textContent = one.place;
    part('source').textContent = `${one.id} ${decodeURI(link.href)}`;
    part('passage').textContent = one.passage;
    part('passage').hidden = one.passage === '';
    const note = part<HTMLTextAreaElement>('note');
    note.value = one.note;
    note.addEventListener('input', () => {
      keep(clippings.map((other) => (other === one ? Object.assign(one, { note: note.value }) : other)));
    });
    part('remove').addEventListener('click', () => {
      keep(clippings.filter((other) => other !== one));
      show();
    });
    return element;
  };
  const on = (name: string, work: () => void) =>
    page.querySelector(`[data-action="${name}"]`)?.addEventListener('click', work);
  on('json', () => download('clippings.json', 'application/json', `${JSON.stringify(clippings, null, 1)}\n`));
  on('markdown', () => download('clippings.md', 'text/markdown', clippingsAsMarkdown(clippings, root.href)));
  on('print', () => window.print());
  page.querySelector<HTMLInputElement>('input[type="file"]')?.addEventListener('change', async (event) => {
    const input = event.target as HTMLInputElement;
    try {
      const coming = clippingsFrom((await input.files?.[0]?.text()) ?? '');
      keep(mergeClippings(clippings, coming));
      say(undefined);
    } catch {
      say(page.dataset.damaged);
    }
    input.value = '';
    show();
  });
  // Another tab clips, or writes a note: what this one keeps next must hold that too.
  addEventListener('storage', ({ key }) => {
    if (key !== null && key !== CLIPPINGS_KEY) return;
    clippings = readClippings();
    show();
  });
  show();
  page.hidden = false;
}

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
