import { type ContentRoot, openRoot } from './paths.ts';
import { storeError } from './store-error.ts';

/** Opens `content/` for reading. Throws a StoreError where there is none. */
export async function openContent(root: string): Promise<ContentRoot> {
  const content = await openRoot(root);
  if (content) return content;
  throw storeError('content-path', root, 'there is no such folder', {
    expected: 'the archive that the parser writes',
    remedy: 'parse the dumps first: npm run parse',
  });
}
