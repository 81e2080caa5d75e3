/** `npm run bench -- typeset GOLD OUT`: new pages of known articles, for a parser whose rules have not seen them. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../browser.ts';
import { command, countFromOne, refuse, runCommand } from '../command.ts';
import { fromUser } from '../root.ts';
import { counted, say } from '../say.ts';
import { Random } from './fuzz/random.ts';
import { dumpFiles, pagesOf } from './typeset/dump-files.ts';
import { type Edition, makeEdition } from './typeset/edition-gold.ts';
import { type Extractor, findExtractors } from './typeset/extract.ts';
import { drawHabits, type Habits } from './typeset/habits.ts';
import { editionHtml } from './typeset/page-html.ts';
import { printPdf } from './typeset/print.ts';
import { differences, restored } from './typeset/same-characters.ts';
import { readSources } from './typeset/sources.ts';

const program = command(
  'bench -- typeset',
  'Typesets new pages of the articles of a gold, with habits drawn at random, and dumps them by each extractor here.',
)
  .argument('<gold>', 'a folder of editions with a gold.json')
  .argument('<out>', 'an empty folder, or one that is not there yet')
  .option('-s, --seed <number>', 'another number draws other habits and articles', countFromOne, 1)
  .option('-p, --papers <number>', 'how many, an edition of three pages each', countFromOne, 12)
  .action(async (gold: string, out: string, options: { seed: number; papers: number }) => {
    const [from, to] = [fromUser(gold), fromUser(out)];
    if (!existsSync(from)) return refuse(`${from}: there is no such folder`);
    if (existsSync(to) && readdirSync(to).length > 0)
      return refuse(`${to} is not empty; name another folder`);
    const { found, missing } = findExtractors();
    if (found.length === 0)
      return refuse(`found none of ${missing.join(', ')}; install one (Debian: poppler-utils, mupdf-tools)`);
    for (const name of missing) say(`${name} is not installed: left out`);
    const sources = readSources(from);
    const [articles, photos] = [sources.articles.length, sources.photos.length];
    if (articles === 0) return refuse(`${from}: no gold.json in or below it has a whole article to print`);
    say(`${counted(articles, 'article')} and ${counted(photos, 'photo')} to print`);
    const random = new Random(options.seed);
    const browser = await chromium.launch({ executablePath: ensureBrowser(say), args: BROWSER_FLAGS });
    try {
      mkdirSync(join(to, 'pages'), { recursive: true });
      for (let number = 1; number <= options.papers; number += 1) {
        const habits = drawHabits(random);
        const edition = makeEdition(sources, habits, number, random);
        if (edition === null) {
          say(`too few articles are left for another paper after ${counted(number - 1, 'paper')}`);
          process.exitCode = 1;
          break;
        }
        const base = join(to, 'pages', edition.key);
        const html = editionHtml(edition, habits, random);
        writeFileSync(`${base}.html`, html);
        writeFileSync(`${base}.json`, `${JSON.stringify(habits, null, 2)}\n`);
        await printPdf(browser, html, `${base}.pdf`);
        for (const extractor of found) dump(extractor, `${base}.pdf`, edition, habits, to);
        const { newspaper, date, articles: records } = edition.gold;
        process.stdout.write(`${edition.key}  ${newspaper}  ${date}  ${counted(records.length, 'record')}\n`);
      }
    } finally {
      await browser.close();
    }
    say(`Read them with: npm run bench -- parse ${join(to, found[0]?.name ?? '')}`);
  });

await runCommand(program);

/** Writes what an extractor makes of an edition, and says where that is not what was printed. */
function dump(extractor: Extractor, pdf: string, { key, gold, pages }: Edition, habits: Habits, to: string) {
  const text = restored(extractor.textOf(pdf));
  const sheets = pagesOf(text);
  const wrong = differences(gold, text);
  if (sheets.length !== pages.length) wrong.unshift(counted(sheets.length, 'page'));
  if (wrong.length > 0) {
    say(`${extractor.name}/${key} is not what was printed: ${wrong.slice(0, 20).join(', ')}`);
    process.exitCode = 1;
  }
  const folder = join(to, extractor.name, key);
  const dumps = dumpFiles(sheets, habits);
  for (const [index, { file }] of gold.files.entries()) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, dumps[index] ?? '');
  }
  const told = { ...gold, extractor: extractor.name };
  writeFileSync(join(folder, 'gold.json'), `${JSON.stringify(told, null, 1)}\n`);
}
