import type { Browser } from 'playwright-core';

/** Prints an edition as a PDF; its pages are as high as the highest needs. */
export async function printPdf(browser: Browser, html: string, path: string): Promise<void> {
  const tab = await browser.newPage();
  try {
    await tab.emulateMedia({ media: 'print' });
    await tab.setContent(html);
    const boxes = await tab
      .locator('.page')
      .evaluateAll((pages) =>
        pages.map((page) => page.getBoundingClientRect().toJSON() as { width: number; height: number }),
      );
    const width = Math.ceil(Math.max(...boxes.map((box) => box.width)));
    const height = Math.ceil(Math.max(...boxes.map((box) => box.height))) + 20;
    await tab.pdf({ path, width: `${width}px`, height: `${height}px`, printBackground: true });
  } finally {
    await tab.close();
  }
}
