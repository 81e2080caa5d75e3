/** Leads the link “on this day” to today's page, where the archive has a paper of this day of any year. */
export function startOnThisDay(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-on-this-day]');
  if (!link) return;
  const now = new Date();
  const day = `${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  if (link.dataset.onThisDay?.split(' ').includes(day)) {
    link.href = new URL(`${day}/index.html`, link.href).href;
    const today = link.querySelector<HTMLElement>('[data-today]');
    if (today) today.hidden = false;
  }
}
