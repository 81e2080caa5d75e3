import { SIMPLIFIED, TRADITIONAL } from './traditional.ts';

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

/**
 * A character and the marks, half-width voicing marks or conjoining jamo that NFKC could compose with it; also those
 * that only what is dropped parts from it, since it would compose with them when folded again.
 */
const CLUSTER =
  /[^\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}](?:[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]*[\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff])*|[\s\S]/gu;
/** Han of the common block: NFKC and lower case leave it alone. */
const PLAIN_HAN = /^[\u4e00-\u9fff]$/;
const DROPPED = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

const simples = [...SIMPLIFIED];
const simplified = new Map([...TRADITIONAL].map((from, i) => [from, simples[i] as string]));
const foldedClusters = new Map<string, string>();

/** `text` as search sees it. Empty where it holds nothing but white space. */
export function fold(text: string): string {
  let folded = '';
  for (const [cluster] of text.toWellFormed().matchAll(CLUSTER)) folded += foldCluster(cluster);
  return folded;
}

/** Like `fold`, with the way back: hit [i, j) of `.text` is [starts[i], ends[j - 1]) of the original. */
export function foldMapped(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.toWellFormed().matchAll(CLUSTER)) {
    const part = foldCluster(match[0]);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += part;
  }
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const compatible = PLAIN_HAN.test(cluster)
    ? cluster
    : cluster.replace(DROPPED, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(DROPPED, '');
  let folded = '';
  for (const char of compatible) folded += simplified.get(char) ?? char;
  if (foldedClusters.size > 100_000) foldedClusters.clear();
  foldedClusters.set(cluster, folded);
  return folded;
}
