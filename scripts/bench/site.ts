/** `npm run bench -- site [SITE]`: what Lighthouse, axe and a scale say of a built site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../browser.ts';
import { command, countFromOne, runCommand } from '../command.ts';
import { fromUser, ROOT } from '../root.ts';
import { say } from '../say.ts';
import { serve } from '../serve.ts';
import { findPages, type SitePage } from './site/find-pages.ts';
import { CATEGORIES, scorePages } from './site/lighthouse.ts';
import { look, MANNERS, weigh } from './site/look.ts';

/** What must hold. */
const LEAST_SCORE = 0.98;
const MOST_BYTES = 30_000;
const LEAST_CONTRAST = 4.5;
/** Sum of the layout shifts of a page; what rounds to less is not seen. */
const MOST_SHIFT = 0.01;
const SCORED = ['home', 'edition', 'article', 'search'];

const program = command(
  'bench -- site',
  'Measures a built site: Lighthouse, axe, contrast, weight, overflow.',
)
  .argument('[site]', 'the built site (default: dist)')
  .option('-r, --rounds <number>', 'Lighthouse runs a page at most; the best counts', countFromOne, 3)
  .option('--no-lighthouse', 'without Lighthouse')
  .option('--no-axe', 'without axe, contrast, overflow and layout shift')
  .action(
    async (named: string | undefined, options: { rounds: number; lighthouse: boolean; axe: boolean }) => {
      const site = named === undefined ? join(ROOT, 'dist') : fromUser(named);
      if (!existsSync(join(site, 'index.html'))) {
        say(`${site} holds no site; run \`npm run build\` first`);
        process.exitCode = 1;
        return;
      }
      const pages = findPages(site);
      const executablePath = ensureBrowser(say);
      const served = await serve({ folder: site, port: 0 });
      const missed: string[] = [];
      try {
        const url = ({ address }: SitePage) => served.address + encodeURI(address);
        const scored = pages.filter(({ kind }) => SCORED.includes(kind));
        if (options.lighthouse) {
          const all = await scorePages(executablePath, scored.map(url), options.rounds);
          row('Lighthouse', ...CATEGORIES, 'first paint', 'shift');
          for (const [index, { scores, faults, firstPaint, shift }] of all.entries()) {
            const kind = scored[index]?.kind ?? '';
            const numbers = CATEGORIES.map((category) => scores[category].toFixed(2));
            row(kind, ...numbers, `${Math.round(firstPaint)} ms`, shift.toFixed(3));
            for (const fault of faults) say(`  ${kind}: ${fault}`);
            const low = CATEGORIES.filter((category) => scores[category] < LEAST_SCORE);
            missed.push(
              ...low.map((category) => `${kind}: ${category} ${scores[category]} < ${LEAST_SCORE}`),
            );
          }
        }
        const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
        try {
          row('\nWeight', 'files', 'plain', 'gzip');
          for (const page of scored) {
            const { files, plain, gzip } = await weigh(browser, url(page));
            row(page.kind, `${files}`, kilobytes(plain), kilobytes(gzip));
            if (page.kind === 'article' && gzip > MOST_BYTES)
              missed.push(`article: ${gzip} bytes > ${MOST_BYTES}`);
          }
          if (options.axe) {
            row('\nIn every manner', 'pages', 'axe', 'contrast', 'overflow', 'shift');
            for (const [manner, preferences] of Object.entries(MANNERS)) {
              const seen = [];
              for (const page of pages) seen.push({ page, ...(await look(browser, url(page), preferences)) });
              const contrast = Math.min(...seen.map((one) => one.contrast ?? Number.POSITIVE_INFINITY));
              const shift = Math.max(...seen.map((one) => one.shift));
              const violations = seen.flatMap(({ page, violations }) =>
                violations.map((text) => `${page.kind}: ${text}`),
              );
              const over = seen.flatMap(({ page, over }) =>
                over.map((width) => `${page.kind}: overflow at ${width} px`),
              );
              row(
                manner,
                `${seen.length}`,
                `${violations.length}`,
                `${contrast.toFixed(1)}:1`,
                `${over.length}`,
                shift.toFixed(3),
              );
              for (const text of [...violations, ...over]) say(`  ${manner}: ${text}`);
              missed.push(...[...violations, ...over].map((text) => `${manner}: ${text}`));
              missed.push(
                ...seen
                  .filter(({ shift }) => shift > MOST_SHIFT)
                  .map(
                    ({ page, shift }) =>
                      `${manner}: ${page.kind} moves by ${shift.toFixed(3)} while it loads`,
                  ),
              );
              if (contrast < LEAST_CONTRAST)
                missed.push(`${manner}: contrast ${contrast}:1 < ${LEAST_CONTRAST}:1`);
            }
          }
        } finally {
          await browser.close();
        }
      } finally {
        await served.close();
      }
      if (missed.length === 0) return;
      say(`\nNot as it must be:\n${missed.map((text) => `  ${text}`).join('\n')}`);
      process.exitCode = 1;
    },
  );

await runCommand(program);

function row(first: string, ...rest: string[]): void {
  process.stdout.write(`${first.padEnd(18)}${rest.map((text) => text.padStart(16)).join('')}\n`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
