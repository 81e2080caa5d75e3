import type { CaptionBlock } from '../blocks/block.ts';
import { joinRuns, type Run } from '../run.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { pairsOf, Rarity } from './echo.ts';
import type { CaptionItem } from './page-items.ts';

/** Least rarity-weighted share of a caption's wording that its article holds. */
const ECHO = 0.2;

/**
 * Gives each caption to the article that speaks of the same things; a caption with a title, or that no article
 * speaks of, is a record of its own.
 */
export function attachCaptions(
  captions: readonly CaptionItem[],
  titles: ReadonlyMap<CaptionBlock, readonly Run[]>,
  drafts: Draft[],
): void {
  const articles = drafts.filter((draft) => draft.kind === 'article' && draft.body.length > 0);
  const wordings = articles.map((draft) => pairsOf([draft.main?.text, ...draft.body.map(({ run }) => run.text)].join('，')));
  const rarity = new Rarity(wordings);
  for (const { block } of captions) {
    const title = titles.get(block);
    const best = title ? null : bestArticle(block, articles, wordings, rarity);
    const draft = best ?? emptyDraft('caption');
    draft.captions.push({ run: block.run, credit: block.credit, names: block.names });
    draft.claimed.push(block.run);
    if (block.credit) draft.marks.push(block.credit);
    draft.certainty.captions = best ? 'inferred' : 'printed';
    if (best) {
      draft.reasons.captions = '图片说明与这篇报道用语相同';
      continue;
    }
    if (title) {
      let main: Run | null = null;
      for (const run of title) main = main ? joinRuns(main, run, ' ') : run;
      draft.main = main;
      if (main) draft.claimed.push(main);
      draft.certainty.headline = 'printed';
    }
    draft.certainty.kind = 'inferred';
    draft.reasons.kind = title ? '图片说明自带标题' : '没有报道与这张图片用语相同';
    drafts.push(draft);
  }
}

function bestArticle(
  caption: CaptionBlock,
  articles: readonly Draft[],
  wordings: readonly ReadonlySet<string>[],
  rarity: Rarity,
): Draft | null {
  const pairs = pairsOf(caption.run.text);
  let best: Draft | null = null;
  let most = ECHO;
  let all = 0;
  for (const pair of pairs) all += rarity.of(pair);
  if (all === 0) return null;
  articles.forEach((draft, k) => {
    let shared = 0;
    for (const pair of pairs) if (wordings[k]?.has(pair)) shared += rarity.of(pair);
    if (shared / all > most) {
      most = shared / all;
      best = draft;
    }
  });
  return best;
}
