import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Gold } from '../../scripts/bench/quality/gold.ts';
import { FORMS } from '../../scripts/bench/rewrite/forms.ts';
import { runScript } from './run-script.ts';

const TEXT = '跨江新桥通车\n　　本报讯（记者 高山）昨日，跨江新桥通\n车，全长1.2公里。\n';
const GOLD = {
  date: '2019-05-24',
  style: 'one',
  files: [{ file: '01.txt', page: 1 }],
  articles: [
    {
      id: 'a',
      kind: 'article',
      file: '01.txt',
      page: 1,
      headline: { kicker: null, main: '跨江新桥通车', deck: null },
      byline: [{ name: '高山', role: 'reporter' }],
      lead: '本报讯（记者 高山）',
      body: [{ type: 'paragraph', text: '昨日，跨江新桥通车，全长1.2公里。' }],
      tail: null,
      captions: [{ text: '新桥一景。', creditText: '林晓 摄', credit: ['林晓'] }],
      continuation: { to: { page: 3, text: '（下转第三版）' }, from: null },
    },
  ],
};
const gold = Gold.parse(GOLD);
const texts = new Map([['01.txt', TEXT]]);
const written = (form: keyof typeof FORMS) => FORMS[form](gold, texts);

describe('an edition written anew', () => {
  it('has a typewriter’s marks in dump and gold', () => {
    const { gold: told, texts: dumps } = written('typewriter');
    expect(dumps.get('01.txt')).toBe('跨江新桥通车\n　　本报讯(记者 高山)昨日,跨江新桥通\n车,全长1.2公里.\n');
    expect(told.articles[0]?.body[0]?.text).toBe('昨日,跨江新桥通车,全长1.2公里.');
    expect(told.articles[0]).toMatchObject({ id: 'a', kind: 'article', byline: [{ role: 'reporter' }] });
  });

  it('is in traditional characters', () => {
    const { gold: told, texts: dumps } = written('traditional');
    expect(dumps.get('01.txt')).toContain('本報訊（記者 高山）');
    expect(told.articles[0]?.lead).toBe('本報訊（記者 高山）');
  });

  it('has a space between all characters', () => {
    expect(written('spaced').texts.get('01.txt')).toContain('全 长 1 . 2 公 里 。');
    expect(written('spaced').gold).toEqual(gold);
  });

  it('has a paragraph a line', () => {
    const lines = [
      '跨江新桥通车',
      '本报讯（记者 高山）昨日，跨江新桥通车，全长1.2公里。',
      '（下转第三版）',
      '新桥一景。 林晓 摄',
    ];
    expect(written('lines').texts.get('01.txt')).toBe(`${lines.join('\n')}\n`);
    expect(written('paragraphs').texts.get('01.txt')).toBe(`${lines.join('\n\n')}\n`);
  });
});

describe('npm run bench -- rewrite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baolan-rewrite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes dumps and gold of all editions below a folder', async () => {
    const edition = join(folder, 'gold', 'one');
    mkdirSync(edition, { recursive: true });
    writeFileSync(join(edition, '01.txt'), TEXT);
    writeFileSync(join(edition, 'gold.json'), JSON.stringify(GOLD));
    const out = join(folder, 'out');
    const run = await runScript('bench', 'rewrite', join(folder, 'gold'), out, '--as', 'traditional');
    expect(run.stderr).toContain('1 edition as traditional');
    expect(readFileSync(join(out, 'one', '01.txt'), 'utf8')).toContain('本報訊');
    expect(Gold.parse(JSON.parse(readFileSync(join(out, 'one', 'gold.json'), 'utf8'))).files).toHaveLength(1);
    const again = await runScript('bench', 'rewrite', join(folder, 'gold'), out, '--as', 'traditional');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is not empty');
  });
});
