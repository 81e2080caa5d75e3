import { element } from './hit-element.ts';

/** A choice of a combobox. */
export interface Choice {
  text: string;
  /** What it is, said beside it: 人名. */
  kind: string;
  /** What the box holds when it is chosen. */
  value: string;
}

export interface ComboboxOptions {
  input: HTMLInputElement;
  list: HTMLElement;
  /** Where those who hear the page are told how many choices there are. */
  status: HTMLElement;
  told: (count: number) => string;
  /** What to offer for what stands in the box; '' asks at the arrow key alone. */
  choices: (typed: string) => Promise<Choice[]>;
  choose: (value: string) => void;
}

/**
 * An editable combobox with a list, after the ARIA Authoring Practices: the focus stays in the box, the arrow keys go
 * through the list, Enter takes, Escape closes. While an input method composes, keys are the input method's.
 */
export class Combobox {
  readonly #options: ComboboxOptions;
  #choices: Choice[] = [];
  #active = -1;
  #turn = 0;

  constructor(options: ComboboxOptions) {
    this.#options = options;
    const { input, list } = options;
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.close());
    // The box would lose the focus, and the list be gone, before the click came.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#take(Number(option.dataset.place));
    });
  }

  /** Offers what fits what stands in the box now. */
  async offer(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const choices = await this.#options.choices(this.#options.input.value).catch(() => []);
    if (turn === this.#turn && document.activeElement === this.#options.input) this.#show(choices);
  }

  close(): void {
    this.#turn += 1;
    this.#show([]);
  }

  #show(choices: Choice[]): void {
    const { input, list, status, told } = this.#options;
    this.#choices = choices;
    list.replaceChildren(...choices.map((choice, place) => this.#option(choice, place)));
    list.hidden = choices.length === 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    status.textContent = choices.length > 0 ? told(choices.length) : '';
    this.#activate(-1);
  }

  #option({ text, kind }: Choice, place: number): HTMLElement {
    const option = element('li', 'search-option');
    option.id = `${this.#options.list.id}-${place}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.place = String(place);
    const shown = element('span', 'search-option-text');
    shown.textContent = text;
    shown.lang = 'zh-CN';
    const said = element('span', 'search-option-kind');
    said.textContent = kind;
    option.append(shown, ' ', said);
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const open = this.#choices.length > 0;
    const handled =
      event.key === 'ArrowDown' || event.key === 'ArrowUp'
        ? this.#arrow(event.key === 'ArrowDown' ? 1 : -1)
        : event.key === 'Enter' && this.#active >= 0
          ? this.#take(this.#active)
          : event.key === 'Escape' && open && this.close() === undefined;
    if (event.key === 'Enter' && !handled) this.close();
    if (handled) event.preventDefault();
  }

  /** Beyond the ends stands the box itself: no choice is active there. */
  #arrow(step: number): true {
    const count = this.#choices.length;
    if (count === 0) this.offer();
    else this.#activate(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    return true;
  }

  #activate(place: number): void {
    const { input, list } = this.#options;
    this.#active = place;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === place));
    const active = list.children[place];
    if (active) {
      input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  #take(place: number): true {
    const choice = this.#choices[place];
    this.close();
    if (choice) this.#options.choose(choice.value);
    return true;
  }
}
