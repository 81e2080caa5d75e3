import type { ArticleRecord } from '../domain/article.ts';
import type { Title } from './catalog.ts';
import { titleOf } from './title.ts';

/** What a list says of an edition: its first real story; where there is none, whatever stands first. */
export function leadTitle(articles: readonly ArticleRecord[]): Title | null {
  const lead = articles.find(({ kind, headline }) => kind === 'article' && headline.main !== null);
  const shown = lead ?? articles[0];
  return shown ? titleOf(shown) : null;
}
