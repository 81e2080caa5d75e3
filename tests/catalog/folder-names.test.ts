import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FolderNames, safeFolderName } from '../../src/catalog/folder-names.ts';

describe('folder names', () => {
  it('are the names themselves where a disk can carry them', () => {
    expect(safeFolderName('訾德水')).toBe('訾德水');
    expect(safeFolderName('𬭎㛃')).toBe('𬭎㛃');
    expect(safeFolderName('阿卜杜·买买提')).toBe('阿卜杜·买买提');
  });

  it('lose what addresses and disks cannot carry', () => {
    expect(safeFolderName('../../etc')).toBe('etc');
    expect(safeFolderName('a/b\\c')).toBe('a-b-c');
    expect(safeFolderName('<script>')).toBe('script');
    expect(safeFolderName('…')).toBe('unnamed');
    expect(safeFolderName('CON')).toBe('CON-');
    expect(safeFolderName('2')).toBe('2-');
  });

  it('differ for different names, also on a disk that takes A for a, and stay when asked again', () => {
    const folders = new FolderNames();
    expect(['张三', 'Li', 'LI', 'li', '张三', 'Li'].map((name) => folders.of(name))).toEqual([
      '张三',
      'Li',
      'LI-2',
      'li-3',
      '张三',
      'Li',
    ]);
  });

  it('leave folders alone that stand there already', () => {
    expect(new FolderNames(['letter']).of('Letter')).toBe('Letter-2');
  });

  it('are one segment, short, and each name’s own, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 30 }),
        (names) => {
          const folders = new FolderNames();
          const given = names.map((name) => folders.of(name));
          expect(new Set(given.map((folder) => folder.toLowerCase())).size).toBe(names.length);
          for (const folder of given) {
            expect(folder).toMatch(/^[\p{L}\p{N}\p{M}·•-]+$/u);
            expect(Buffer.byteLength(folder)).toBeLessThan(200);
          }
        },
      ),
    );
  });
});
