import type { CaptionBlock } from '../blocks/block.ts';
import type { PageNode } from '../dump-tree.ts';
import { joinRuns, type Run } from '../run.ts';
import { type Draft, emptyDraft, inPageOrder } from './draft.ts';
import { Wordings } from './wordings.ts';

/** Least rarity-weighted share of a caption's wording that its article holds: alone, and where no other article comes near. */
const ECHO = 0.2;
const LONE_ECHO = 0.1;
/** No other article comes near: none has this part of the best one's share. */
const NEAR = 0.4;

/**
 * Gives each caption to the article that speaks of the same things; a caption with a title, or that no article
 * speaks of, is a record of its own.
 */
export function attachCaptions({ items: { captions, pieces }, reading, drafts }: PageNode): void {
  const articles = drafts.filter((draft) => draft.kind === 'article' && draft.body.length > 0);
  const wordings = new Wordings(
    captions.length === 0
      ? []
      : articles.map((draft) => [draft.main?.text, ...draft.body.map(({ run }) => run.text)].join('，')),
    captions.map(({ block }) => block.run.text),
  );
  for (const { block } of captions) {
    const title = reading.titles.find(({ caption }) => caption === block);
    const best = title ? null : bestArticle(block, articles, wordings);
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
      for (const { block: line } of pieces.slice(title.from, title.to)) {
        main = main ? joinRuns(main, line.run, ' ') : line.run;
      }
      draft.main = main;
      if (main) draft.claimed.push(main);
      draft.certainty.headline = 'printed';
    }
    draft.certainty.kind = 'inferred';
    draft.reasons.kind = title ? '图片说明自带标题' : '没有报道与这张图片用语相同';
    drafts.push(draft);
  }
  inPageOrder(drafts);
}

function bestArticle(caption: CaptionBlock, articles: readonly Draft[], wordings: Wordings): Draft | null {
  const shares = wordings.sharesOf(caption.run.text);
  const most = Math.max(0, ...shares);
  const at = shares.indexOf(most);
  const next = Math.max(0, ...shares.filter((_, k) => k !== at));
  return most > ECHO || (most > LONE_ECHO && next < most * NEAR) ? (articles[at] ?? null) : null;
}
