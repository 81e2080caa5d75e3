import type { Random } from '../fuzz/random.ts';
import type { GoldArticle } from '../quality/gold.ts';
import type { Edition, Page } from './edition-gold.ts';
import type { Habits } from './habits.ts';
import { rowsOf } from './rows.ts';
import { bodyElements, captionHtml, element, escapeHtml, headlineHtml } from './story-html.ts';
import { styleOf, widthOf } from './style.ts';

/** A photo on its own is no wider. */
const WIDEST_PHOTO = 500;

/** An edition as an HTML document, a page an element. */
export function editionHtml({ gold, pages }: Edition, habits: Habits, random: Random): string {
  const sheets = pages.map((page) => pageHtml(page, habits, random)).join('\n');
  const head = `<meta charset="utf-8"><title>${escapeHtml(gold.newspaper)}</title><style>${styleOf(habits)}</style>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head}</head><body>\n${sheets}\n</body></html>\n`;
}

function pageHtml({ stories, furniture }: Page, habits: Habits, random: Random): string {
  const order = stories.map((_, position) => position);
  const positions = habits.shuffled ? random.shuffle(order) : order;
  const furnish = (texts: readonly string[], style = '') =>
    texts.map((text) => element('furniture', text, layer('furniture', 0, habits) + style)).join('');
  const rows = rowsOf(stories, habits, random).map((row) => {
    const cells = row.map((cell) => {
      const width = widthOf(cell.columns, habits);
      const inside = cell.stories.map((story) => {
        const position = positions[stories.indexOf(story)] ?? 0;
        return storyHtml(story, cell.columns, position, habits, random);
      });
      return `<div style="width:${width}px">${inside.join('\n')}</div>`;
    });
    return `<div class="row">${cells.join('\n')}</div>`;
  });
  const bar = (texts: readonly string[]) => `<div class="bar">${furnish(texts)}</div>`;
  return `<div class="page">${[
    furnish(furniture.masthead, 'font-size:64px'),
    bar(furniture.top),
    ...rows,
    bar(furniture.foot),
  ].join('\n')}</div>`;
}

function storyHtml(
  story: GoldArticle,
  columns: number,
  position: number,
  habits: Habits,
  random: Random,
): string {
  const part = (kind: Kind, inside: string, style = '') =>
    inside && `<div class="${kind}" style="${layer(kind, position, habits)}${style}">${inside}</div>`;
  const byline = story.bylineText ? element('byline', story.bylineText) : '';
  const width = widthOf(columns, habits);
  const headline = headlineHtml(story, width, habits);
  // What stands inside a body is painted with it.
  const inside = habits.photo === 'inside' && habits.captions === 'flow' && story.body.length > 1;
  const figures = story.captions.map((caption) => {
    const wide = inside ? habits.column : Math.min(width, WIDEST_PHOTO);
    const text = captionHtml(caption, habits);
    const picture = `<div class="picture" style="height:${Math.round(wide * (0.4 + 0.3 * random.next()))}px"></div>`;
    const below = inside ? `<div class="caption">${text}</div>` : part('caption', text);
    return `<div class="figure" style="width:${wide}px">${picture}${below}</div>`;
  });
  const elements = bodyElements(story, habits);
  if (inside) elements.splice(Math.ceil(elements.length / 2), 0, ...figures.splice(0));
  if (habits.byline === 'body' && byline) elements.unshift(byline);
  const body = part('body', elements.join('\n'), `columns:${columns}`);
  return `<div class="story">${[
    part('headline', habits.byline === 'head' ? headline + byline : headline),
    ...(habits.photo === 'top' ? [...figures, body] : [body, ...figures]),
  ].join('\n')}</div>`;
}

type Kind = 'furniture' | 'headline' | 'caption' | 'body';

/**
 * Where a part stands in the content stream of the PDF: a browser paints by z-index, and writes a PDF as it paints.
 * Parts of one z-index follow the document.
 */
function layer(kind: Kind, position: number, { furniture, headlines, captions }: Habits): string {
  const story = 1_000 + 10 * position;
  const layers = {
    furniture: { start: 0, end: 9_000 }[furniture],
    headline: { flow: story, after: story + 5, start: 100, end: 7_000 }[headlines],
    caption: { flow: story, start: 200, end: 8_000 }[captions],
    body: story,
  };
  return `z-index:${layers[kind]};`;
}
