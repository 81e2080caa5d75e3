import { intersect, type Postings } from '../format/grams.ts';
import type { SegmentEntry, ShardEntry } from '../format/manifest.ts';
import { foldedFields } from '../format/search-text.ts';
import type { ArchiveData } from './archive-data.ts';
import { PagefindShard } from './pagefind-shard.ts';

/** Archives up to this size are one small Pagefind bundle, which answers all but single units by itself. */
const SMALL_ARCHIVE = 256;
/** Candidates in no more text blocks than this are proved by their texts, of which most will be shown anyway. */
const BLOCKS_WORTH_READING = 16;
/** Grams are fetched until the candidates are few, the likely rarest first. */
const FEW = 12;

/** How longer strings are proved; `auto` takes the way that costs fewer bytes. The others are for tests. */
export type Proof = 'auto' | 'texts' | 'pagefind';

/**
 * Finds the articles that hold a folded string, exactly.
 *
 * One or two units are grams themselves: their list is the answer. A longer string can only be in articles that hold
 * all of its grams: those are candidates, a superset. Each candidate is then proved, by its text (`includes`) or by
 * Pagefind, whose phrase of single units is the same test on positions. So nothing is missed and nothing is added.
 */
export class ArticleFinder {
  readonly #data: ArchiveData;
  readonly #shards = new Map<ShardEntry, Promise<PagefindShard>>();

  constructor(data: ArchiveData) {
    this.#data = data;
  }

  /** Numbers of the articles, ascending. */
  async find(folded: string, proof: Proof = 'auto'): Promise<number[]> {
    const { manifest } = this.#data;
    if (
      folded.length > 1 &&
      (proof === 'pagefind' || (proof === 'auto' && manifest.articles <= SMALL_ARCHIVE))
    )
      return this.#inShards(folded, manifest.shards);
    const found: number[] = [];
    for (const segment of manifest.segments) {
      for (const n of await this.#inSegment(segment, folded, proof)) found.push(n);
    }
    return found;
  }

  async #inSegment(segment: SegmentEntry, folded: string, proof: Proof): Promise<number[]> {
    const candidates = await this.#candidates(segment, folded);
    const numbers = Array.from(candidates, (n) => segment.first + n);
    if (folded.length <= 2 || numbers.length === 0) return numbers;
    if (proof === 'auto' && !(await this.#worthReading(segment, candidates))) {
      const shards = this.#data.manifest.shards.filter(({ first, articles }) =>
        numbers.some((n) => n >= first && n < first + articles),
      );
      return this.#inShards(folded, shards);
    }
    const articles = await this.#data.articles(numbers);
    return numbers.filter((_, i) => {
      const fields = (articles[i]?.fields ?? []).map(([name, text]) => ({ name: name as 'body', text }));
      return foldedFields(fields).includes(folded);
    });
  }

  /** Articles that hold every gram that was looked at: all grams, unless the candidates are few before. */
  async #candidates(segment: SegmentEntry, folded: string): Promise<Postings> {
    if (folded.length <= 2) return this.#data.postings(segment, folded);
    const grams = [...new Set(Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2)))];
    let candidates: Postings | null = null;
    for (const pair of pairs(byRarity(grams))) {
      for (const list of await Promise.all(pair.map((gram) => this.#data.postings(segment, gram))))
        candidates = candidates ? intersect(candidates, list) : list;
      if (candidates && candidates.length <= FEW) break;
    }
    return candidates ?? new Uint32Array();
  }

  async #worthReading(segment: SegmentEntry, candidates: Postings): Promise<boolean> {
    if (candidates.length > BLOCKS_WORTH_READING * 32) return false;
    const blocks = new Set((await this.#data.blocksOf(segment, candidates)).values());
    return blocks.size <= BLOCKS_WORTH_READING;
  }

  async #inShards(folded: string, shards: readonly ShardEntry[]): Promise<number[]> {
    const found: number[] = [];
    for (const shard of shards) {
      let open = this.#shards.get(shard);
      if (!open) {
        open = PagefindShard.open(shard, this.#data.load);
        this.#shards.set(shard, open);
        open.catch(() => this.#shards.delete(shard));
      }
      for (const n of await (await open).find(folded)) found.push(n);
    }
    return found;
  }
}

/** Characters that every text is full of: a gram with one of them narrows little. */
const COMMON =
  '的一是在了和有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严，。、0123456789“”（）';

function byRarity(grams: string[]): string[] {
  const rank = (unit: string): number => {
    const at = COMMON.indexOf(unit);
    return at < 0 ? COMMON.length * 2 : at + 1;
  };
  const score = (gram: string): number =>
    Math.log(rank(gram[0] as string)) + Math.log(rank(gram[1] as string));
  return grams
    .map((gram) => ({ gram, score: score(gram) }))
    .sort((a, b) => b.score - a.score)
    .map(({ gram }) => gram);
}

function* pairs<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += 2) yield items.slice(i, i + 2);
}
