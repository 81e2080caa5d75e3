import { simplified } from '../../text/simplified.ts';

/**
 * The one normalisation of search, applied to articles and queries alike. Per cluster (a character with the marks
 * that may compose with it): NFKC → lower case → NFKC; then, per character, white space, control and invisible
 * characters go, and a traditional character becomes its simplified one.
 *
 * `Ｃovid－１９ 疫 苗` and `covid-19疫苗` are the same; so are 訾徳 as typed and as printed, 臺 and 台.
 */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where its cluster begins in the original. */
  starts: Uint32Array;
  /** For each UTF-16 unit of `text`, where its cluster ends in the original (exclusive). */
  ends: Uint32Array;
}

/** A character and the marks, half-width voicing marks or conjoining jamo that NFKC could compose with it. */
const CLUSTER =
  /[^\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff][\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff]*|[\s\S]/gu;
/** What composes with the character before it, once folded: ㅏ becomes a conjoining vowel, ´ a mark. */
const COMPOSES = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]/u;
/** No more text than that is one cluster, whatever could compose: longer runs are made to take time. */
const LONGEST_CLUSTER = 64;
/** Han of the common block: NFKC and lower case leave it alone. */
const PLAIN_HAN = /^[\u4e00-\u9fff]$/;
const DROPPED = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

const foldedClusters = new Map<string, string>();

/** `text` as search sees it. Empty where it holds nothing but white space. */
export function fold(text: string): string {
  let folded = '';
  eachCluster(text, (part) => {
    folded += part;
  });
  return folded;
}

/** Like `fold`, with the way back: hit [i, j) of `.text` is [starts[i], ends[j - 1]) of the original. */
export function foldMapped(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  eachCluster(text, (part, start, end) => {
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    folded += part;
  });
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/**
 * Tells of each cluster its folded text (never empty) and where it stands. What composes with the cluster before it is
 * one with it, also where only dropped characters stand between: folding a second time must change nothing.
 */
function eachCluster(text: string, tell: (part: string, start: number, end: number) => void): void {
  const whole = text.toWellFormed();
  let part = '';
  let start = 0;
  let end = 0;
  for (const match of whole.matchAll(CLUSTER)) {
    const next = foldCluster(match[0]);
    if (next === '') continue;
    const to = match.index + match[0].length;
    const one = part !== '' && to - start <= LONGEST_CLUSTER && composes(next);
    if (!one) {
      if (part !== '') tell(part, start, end);
      start = match.index;
    }
    end = to;
    part = one ? foldCluster(whole.slice(start, end)) : next;
  }
  if (part !== '') tell(part, start, end);
}

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const compatible = PLAIN_HAN.test(cluster)
    ? cluster
    : without(without(cluster).normalize('NFKC').toLowerCase().normalize('NFKC')).normalize('NFKC');
  const folded = simplified(compatible);
  if (foldedClusters.size > 100_000) foldedClusters.clear();
  foldedClusters.set(cluster, folded);
  return folded;
}

/** Asked of every character, so Latin letters and plain Han are passed by their codes. */
function composes(part: string): boolean {
  const code = part.charCodeAt(0);
  return code >= 0x300 && (code < 0x4e00 || code > 0x9fff) && COMPOSES.test(part);
}

function without(text: string): string {
  return text.replace(DROPPED, '');
}
