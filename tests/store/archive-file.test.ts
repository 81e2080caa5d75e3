import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { listEditions, readArchive, readEdition } from '../../src/store/read-content.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { edit, edition, emptyFolder, record, result } from './fixture.ts';

function paper(name: string | null, key: string, id: string): ParsedEdition {
  return edition(key, [record({ id, lines: [1, 9], file: `${id}.txt` })], { newspaper: name });
}

test('the archive is called as its newspaper, or 报栏 where none is known', async () => {
  const root = emptyFolder();
  await writeContent(root, result(paper(null, '2019/05/24', '20190524-01-01')));
  expect(await readArchive(root)).toEqual({
    title: '报栏',
    language: 'zh-CN',
    newspapers: [{ name: null, slug: 'paper' }],
  });
  await writeContent(root, result(paper('清渠日报', '2019/05/25', '20190525-01-01')));
  expect(await readArchive(root)).toMatchObject({
    title: '清渠日报',
    newspapers: [{ name: '清渠日报', slug: 'paper' }],
  });
});

test('an archive of several newspapers is not called as the first of them, unless a person said so', async () => {
  const root = emptyFolder();
  const [one, other] = [
    paper('清渠日报', '2019/05/24', '20190524-01-01'),
    paper('云岭晚报', '2020/01/02', '20200102-01-01'),
  ];
  await writeContent(root, result(one));
  await writeContent(root, result(other), { slugFor: () => 'ylwb' });
  expect(await readArchive(root)).toMatchObject({ title: '报纸资料库' });
  await writeContent(root, result(one), { language: 'en' });
  expect(await readArchive(root)).toMatchObject({ title: 'Newspaper archive' });
  edit(path.join(root, 'archive.yaml'), 'Newspaper archive', '两城旧报');
  await writeContent(root, result(other), { slugFor: () => 'ylwb' });
  expect(await readArchive(root)).toMatchObject({ title: '两城旧报' });
});

test('the keeper’s settings win; what a person wrote into archive.yaml stays otherwise', async () => {
  const root = emptyFolder();
  const one = result(paper('清渠日报', '2019/05/24', '20190524-01-01'));
  await writeContent(root, one, { title: '清渠报库', language: 'en' });
  expect(await readArchive(root)).toMatchObject({ title: '清渠报库', language: 'en' });
  edit(path.join(root, 'archive.yaml'), '清渠报库', '清渠老报纸 # 馆长定');
  await writeContent(root, one);
  expect(await readArchive(root)).toMatchObject({ title: '清渠老报纸', language: 'en' });
  expect(readFileSync(path.join(root, 'archive.yaml'), 'utf8')).toContain('# 馆长定');
});

test('the order of newspapers stays, so that addresses stay, whichever paper a later run brings first', async () => {
  const root = emptyFolder();
  await writeContent(root, result(paper('清渠日报', '2019/05/24', '20190524-01-01')));
  const later = [
    paper('云岭晚报', '2020/01/02', '20200102-01-01'),
    paper('清渠日报', 'qqrb/2019/05/25', 'qqrb-20190525-01-01'),
  ];
  await writeContent(root, result(...later), { slugFor: () => 'ylwb' });
  expect((await readArchive(root)).newspapers.map((one) => one.slug)).toEqual(['paper', 'ylwb']);
  const keys = await listEditions(root);
  expect(keys).toEqual(['2019/05/24', '2019/05/25', 'ylwb/2020/01/02']);
  const ids = await Promise.all(keys.map(async (key) => (await readEdition(root, key)).articles[0]?.id));
  expect(ids).toEqual(['20190524-01-01', '20190525-01-01', 'ylwb-20200102-01-01']);
});

test('newspapers of the settings come in their order', async () => {
  const root = emptyFolder();
  const newspapers = [
    { name: '云岭晚报', slug: 'ylwb' },
    { name: '清渠日报', slug: 'qqrb' },
  ];
  await writeContent(root, result(paper('清渠日报', 'qqrb/2019/05/24', 'qqrb-20190524-01-01')), {
    newspapers,
  });
  expect((await readArchive(root)).newspapers).toEqual(newspapers);
  expect(await listEditions(root)).toEqual(['qqrb/2019/05/24']);
});

test.each(['dumps', 'undated', '2019', 'A b'])('the slug %s is refused', async (slug) => {
  const write = writeContent(emptyFolder(), result(), { newspapers: [{ name: '甲', slug }] });
  await expect(write).rejects.toThrow(/can't have the slug/);
});

test('a fault in archive.yaml is told with its place, and nothing is written', async () => {
  const root = emptyFolder();
  writeFileSync(path.join(root, 'archive.yaml'), 'title: 甲\nlanguage: fr\nnewspapers: []\n');
  const write = writeContent(root, result(paper(null, '2019/05/24', '20190524-01-01')));
  await expect(write).rejects.toThrow(/archive\.yaml:2:1: fatal: language/);
  expect(await listEditions(root)).toEqual([]);
});
