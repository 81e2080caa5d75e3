import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePath, sitePath } from '../../src/domain/addresses.ts';
import { EditionKey } from '../../src/domain/ids.ts';
import { relativeFile, relativeHref } from '../../src/site/links.ts';

describe('relative links', () => {
  it.each([
    ['', '2019/', '2019/index.html'],
    ['2019/05/24/', '2019/05/25/', '../25/index.html'],
    ['2019/05/24/01/03/', '', '../../../../../index.html'],
    ['2019/05/24/', '2019/05/24/', 'index.html'],
    ['2019/', '2019/05/24/', '05/24/index.html'],
    ['', 'reporters/杨伟峰/', `reporters/${encodeURIComponent('杨伟峰')}/index.html`],
  ])('from %j to %j is %j', (from, to, link) => {
    expect(relativeHref(sitePath(from), sitePath(to))).toBe(link);
  });

  it('lead where they say under any base, for any folders', () => {
    const segment = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => !/^\.\.?$|[/\\]/.test(text) && text.isWellFormed());
    const path = fc.array(segment, { maxLength: 5 }).map((parts) => parts.map((part) => `${part}/`).join(''));
    const base = 'https://host.example/some/base/';
    const address = (to: string) => new URL(to.split('/').map(encodeURIComponent).join('/'), base).href;
    fc.assert(
      fc.property(path, path, (from, to) => {
        const link = relativeHref(sitePath(from), sitePath(to));
        expect(new URL(link, `${address(from)}`).href).toBe(`${address(to)}index.html`);
      }),
    );
  });

  it('point to files too', () => {
    expect(relativeFile(sitePath('2019/05/'), 'assets/site.css')).toBe('../../assets/site.css');
    expect(relativeFile(sitePath(''), 'assets/site.css')).toBe('assets/site.css');
  });
});

describe('addresses', () => {
  it('come from the permanent id, not from where a better parser puts the record', () => {
    const key = EditionKey.parse('2019/05/24');
    expect(articlePath(key, { id: '20190524-01-03', page: 2, order: 7 })).toBe('2019/05/24/01/03/');
    expect(articlePath(key, { id: '000_ccaff-00-12', page: 1, order: 1 })).toBe('2019/05/24/00/12/');
  });

  it('refuse to climb or to be absolute', () => {
    for (const wrong of ['/', '/a/', 'a', '../', 'a/../b/', 'a//b/'])
      expect(() => sitePath(wrong)).toThrow(/address/);
  });
});
