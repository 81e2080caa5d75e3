interface Story {
  href: string;
  date: string;
  year: string;
  newspaper: string | null;
  title: string;
}

/** Fills the room that the home page keeps for stories of today's date in other years, where the archive has any. */
export function startOnThisDay(): void {
  const section = document.querySelector('[data-on-this-day]');
  const list = section?.querySelector<HTMLOListElement>('ol[data-day]');
  const link = section?.querySelector<HTMLAnchorElement>('h2 a');
  if (!list || !link) return;
  const rows = Number(list.style.getPropertyValue('--rows'));
  const folder = new URL(`${list.dataset.day}/`, link.href);
  Object.assign(globalThis, {
    baolanOnThisDay: ({ day, stories }: { day: string; stories: Story[] }) => {
      link.href = new URL('index.html', folder).href;
      link.textContent = day;
      list.append(...spread(stories, rows).map(item));
    },
  });
  const script = document.createElement('script');
  script.src = new URL('stories.js', folder).href;
  script.onerror = () => {
    list.hidden = true;
    for (const note of section?.querySelectorAll('p') ?? []) note.hidden = false;
  };
  document.head.append(script);
}

/** Marks today's day in the list of all days. */
export function markToday(): void {
  const now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  document.querySelector(`.days [data-day="${day}"]`)?.setAttribute('aria-current', 'date');
}

/** So many of a list, from its first to its last at even steps. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  const step = (all.length - 1) / Math.max(count - 1, 1);
  return Array.from({ length: count }, (_, index) => Math.round(index * step)).flatMap((at) => all[at] ?? []);
}

function item({ href, date, year, newspaper, title }: Story): HTMLLIElement {
  const time = Object.assign(document.createElement('time'), { dateTime: date, textContent: year });
  const paper = Object.assign(document.createElement('span'), {
    className: 'day-paper',
    textContent: newspaper,
  });
  const lead = Object.assign(document.createElement('span'), { className: 'day-lead', lang: 'zh-CN', title });
  lead.append(title);
  const link = Object.assign(document.createElement('a'), { href });
  link.append(time, ...(newspaper === null ? [] : [paper]), lead);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}
