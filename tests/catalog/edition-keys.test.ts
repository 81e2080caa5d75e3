import { describe, expect, it } from 'vitest';
import { editionOrder, keyParts } from '../../src/catalog/edition-keys.ts';
import { EditionKey } from '../../src/domain/ids.ts';

const keys = (...texts: string[]) => texts.map((text) => EditionKey.parse(text));

describe('edition keys', () => {
  it('come apart into newspaper, date and stem', () => {
    const [first, second, undated, slugged] = keys(
      '2019/05/24',
      'qhrb/2019/05/24',
      'undated/a-b',
      'qhrb/undated/x',
    );
    expect(keyParts(first as EditionKey)).toEqual({ slug: null, date: '2019-05-24', stem: null });
    expect(keyParts(second as EditionKey)).toEqual({ slug: 'qhrb', date: '2019-05-24', stem: null });
    expect(keyParts(undated as EditionKey)).toEqual({ slug: null, date: null, stem: 'a-b' });
    expect(keyParts(slugged as EditionKey)).toEqual({ slug: 'qhrb', date: null, stem: 'x' });
  });

  it('stand newspaper by newspaper, from old to new, undated ones last', () => {
    expect(
      editionOrder(
        keys('undated/a', 'b/2019/01/01', '2020/01/01', 'b/undated/c', '2019/12/31', 'a/2021/01/01'),
      ),
    ).toEqual(['2019/12/31', '2020/01/01', 'undated/a', 'a/2021/01/01', 'b/2019/01/01', 'b/undated/c']);
  });
});
