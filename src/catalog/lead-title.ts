import type { ParsedEdition } from '../domain/parsed.ts';
import type { Title } from './catalog.ts';
import { pageNumbers } from './neighbours.ts';
import { titleOf } from './title.ts';
import { byWeight } from './weight.ts';

/** What a list says of an edition: the story that leads its first page; without one, whatever stands first. */
export function leadTitle(parsed: ParsedEdition): Title | null {
  const [first] = pageNumbers(parsed);
  const front = parsed.articles.filter(({ kind, page }) => kind === 'article' && page === first);
  const inOrder = front.toSorted((a, b) => a.order - b.order);
  const shown = byWeight(inOrder)[0] ?? parsed.articles[0];
  return shown ? titleOf(shown) : null;
}
