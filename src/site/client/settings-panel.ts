import { type Preferences, readPreferences, savePreferences } from './preferences.ts';

/** The panel of reading settings: its form's fields are named as the preferences are; an empty value is the default. */
export function startSettings(): void {
  const panel = document.querySelector<HTMLDetailsElement>('[data-settings]');
  const form = panel?.querySelector('form');
  if (!panel || !form) return;
  const kept = readPreferences();
  savePreferences(kept);
  for (const field of form.querySelectorAll('input')) {
    const value = kept[field.name as keyof Preferences] ?? '';
    field.checked = field.value === value;
  }
  form.addEventListener('change', () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
    savePreferences(Object.fromEntries(chosen) as Preferences);
    const view = new FormData(form).get('view');
    for (const field of document.querySelectorAll<HTMLInputElement>('[data-view-switch] input')) {
      field.checked = field.value === view;
    }
  });
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-view-switch] input')) {
    field.checked = field.value === (kept.view ?? '');
    field.addEventListener('change', () => choose(form, 'view', field.value));
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (panel.open && !panel.contains(event.target as Node)) panel.open = false;
  });
  panel.hidden = false;
}

/** One step of text size up or down, as far as there are steps. */
export function stepSize(step: 1 | -1): void {
  const form = document.querySelector<HTMLFormElement>('[data-settings] form');
  const sizes = [...(form?.querySelectorAll<HTMLInputElement>('input[name="size"]') ?? [])];
  const next = sizes[sizes.findIndex(({ checked }) => checked) + step];
  if (form && next) choose(form, 'size', next.value);
}

function choose(form: HTMLFormElement, name: keyof Preferences, value: string): void {
  for (const field of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    field.checked = field.value === value;
  }
  form.dispatchEvent(new Event('change'));
}
