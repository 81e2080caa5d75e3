import { bucketOf } from '../format/grams.ts';
import { fold } from '../format/normalise.ts';
import {
  clausesOf,
  SUGGESTION_KINDS,
  type SuggestionEntry,
  type SuggestionFacts,
  type SuggestionFile,
  type SuggestionKind,
  suggestionKey,
} from '../format/suggestions.ts';
import { inflate, type LoadData } from './load-data.ts';

/** What may be meant by what was typed so far. */
export interface Suggestion {
  text: string;
  kind: SuggestionKind;
  /** What the box holds when it is taken. */
  query: string;
}

const WORDS = 6;
const HEADLINES = 4;

/** Suggests names, places and headlines that begin with what is typed; one file of some KB for two characters. */
export class Suggester {
  readonly #load: LoadData;
  readonly #facts: SuggestionFacts;
  readonly #files = new Map<number, Promise<SuggestionFile>>();

  constructor(load: LoadData, facts: SuggestionFacts) {
    this.#load = load;
    this.#facts = facts;
  }

  /** For the whole text, or where nothing begins so, for its last word. */
  async suggest(typed: string): Promise<Suggestion[]> {
    const text = typed.trimStart();
    const whole = await this.#beginningWith(text, '');
    if (whole.length > 0) return whole;
    const [, before, last] = /^(.*[\s|])([^\s|"]+)$/u.exec(text) ?? [];
    return before === undefined || last === undefined ? [] : this.#beginningWith(last, before);
  }

  async #beginningWith(text: string, before: string): Promise<Suggestion[]> {
    const folded = fold(text);
    if (folded === '' || this.#facts.files === 0 || /^[a-z]$/.test(folded)) return [];
    const key = suggestionKey(folded);
    const entries = (await this.#file(bucketOf(key, this.#facts.files)))[key] ?? [];
    const fitting = entries.filter((entry) => fits(entry, folded) && fold(entry[0]) !== folded);
    const isHeadline = (entry: SuggestionEntry): boolean => SUGGESTION_KINDS[entry[1]] === 'headline';
    const words = fitting.filter((entry) => !isHeadline(entry)).slice(0, WORDS);
    return [...words, ...fitting.filter(isHeadline).slice(0, HEADLINES)].map((entry) => ({
      text: entry[0],
      kind: SUGGESTION_KINDS[entry[1]] as SuggestionKind,
      query: before + (before !== '' && /\s/.test(entry[0]) ? `"${entry[0]}"` : entry[0]),
    }));
  }

  #file(n: number): Promise<SuggestionFile> {
    let file = this.#files.get(n);
    if (!file) {
      file = this.#load(`${this.#facts.folder}/${n}`)
        .then(inflate)
        .then((data) => JSON.parse(new TextDecoder().decode(data)) as SuggestionFile);
      this.#files.set(n, file);
      file.catch(() => this.#files.delete(n));
    }
    return file;
  }
}

function fits([text, , , ...letters]: SuggestionEntry, folded: string): boolean {
  return (
    letters.some((own) => own?.startsWith(folded)) ||
    fold(text).startsWith(folded) ||
    clausesOf(text).some((clause) => fold(clause).startsWith(folded))
  );
}
