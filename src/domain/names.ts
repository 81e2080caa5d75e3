/**
 * Names in bylines: what the reading of a run of names gives, and the ports through which the parser asks for it.
 * A run is what stands after one role word: `雷剑德武芳` in `本报记者雷剑德武芳通讯员马全林`.
 */

/** A name of a run, without the gap of `李　明`. `start` and `end` are UTF-16 offsets in the run, end exclusive. */
export interface ReadName {
  name: string;
  start: number;
  end: number;
  /** `printed` where separators tell the name, `inferred` where it had to be cut out of its neighbours. */
  certainty: 'printed' | 'inferred';
}

/** A piece of a run that is no name; offsets as in {@link ReadName}. */
export interface NamePart {
  text: string;
  start: number;
  end: number;
}

/** The best reading of a run of names. Names, affiliations and rest together hold every character but separators. */
export interface NameReading {
  /** In print order. */
  names: readonly ReadName[];
  /** `市公安局` in `市公安局 张三`. */
  affiliations: readonly NamePart[];
  /** `等`, `报道`, `采访整理`, `文/图`, and what can't be read. */
  rest: readonly NamePart[];
  /** The weakest among the names; `inferred` where there is none. */
  certainty: 'printed' | 'inferred';
  /** Two readings are about equally good; the other one is `runnerUp`. */
  ambiguous: boolean;
  /** Natural log-probability under the model of names; comparable between readings of one run only. */
  score: number;
  /** The best reading with other names, null where none comes near. */
  runnerUp: { names: readonly string[]; score: number } | null;
}

/** Names that a paper is known to print, as far as a reader of names asks. */
export interface RosterView {
  has(name: string): boolean;
  /** How often the name was seen, 0 if never. */
  count(name: string): number;
  /** Sum of all counts. */
  readonly total: number;
  /** Grows with every change, so that readings may be remembered. */
  readonly revision: number;
}

/** Port of the name splitter. */
export type SplitNames = (run: string, roster?: RosterView) => NameReading;
