import type { Random } from '../fuzz/random.ts';
import type { Gold, GoldArticle } from '../quality/gold.ts';
import { fileNames, namesTell } from './dump-files.ts';
import { drawFurniture, type Furniture } from './furniture.ts';
import type { Habits } from './habits.ts';
import { cutStory, joinParts } from './jump.ts';
import { isoDate, lengthOf, type Photo, type Sources, takeNear } from './sources.ts';
import { inventPaper } from './wording.ts';

/** What a `gold.json` says. */
export interface PrintedGold extends Gold {
  newspaper: string;
  encoding: string;
  /** Every printed string that belongs to no article. */
  furniture: string[];
}

export interface Page {
  /** In the order of the page. */
  stories: GoldArticle[];
  furniture: Furniture;
}

export interface Edition {
  /** Name of its folder: `ts01-xyzb`. */
  key: string;
  gold: PrintedGold;
  pages: Page[];
}

/** Chooses what an edition of three pages prints, and where; null where the sources have not enough left. */
export function makeEdition(
  sources: Sources,
  habits: Habits,
  number: number,
  random: Random,
): Edition | null {
  const wanted = 3 * habits.stories + random.between(-2, 2);
  if (sources.articles.length < wanted) return null;
  const chosen = takeNear(sources.articles, random.pick(sources.articles).day, wanted, random);
  const day = Math.max(...chosen.map((one) => one.day)) + random.below(3);
  const paper = inventPaper(number, isoDate(day), random);
  const files = fileNames(habits.form, paper, random);
  const photos = takeNear(sources.photos, day, wanted, random).map(({ item }) => item);

  const { printed, pairs } = spread(
    chosen.map(({ item }) => item),
    habits,
    random,
  );
  for (const story of printed.flat()) {
    if (lengthOf(story) < 200 || !random.chance(habits.photoShare)) continue;
    story.captions = photos.splice(0, 1).map((photo) => captionOf(photo, habits));
  }
  for (const photo of photos.slice(0, habits.photoNews)) {
    printed[random.below(printed.length)]?.push(photoNews(photo, habits));
  }
  const pages = printed.map((stories, index) => ({
    stories: random.shuffle(stories),
    furniture: drawFurniture(index + 1, paper, habits, random),
  }));
  for (const [index, { stories }] of pages.entries()) {
    for (const [position, story] of stories.entries()) {
      story.id = `${paper.date.replaceAll('-', '')}-${two(index + 1)}-${two(position + 1)}`;
      story.page = index + 1;
      story.file = files[index] ?? (files[0] as string);
    }
  }
  for (const [first, second] of pairs) joinParts(first, second, habits);

  const told = namesTell(habits.form);
  const gold: PrintedGold = {
    newspaper: paper.name,
    date: paper.date,
    dateEvident: told || habits.dated,
    style: `ts${two(number)}`,
    encoding: habits.encoding,
    files: files.map((file, index) => ({
      file,
      page: files.length === 1 ? null : index + 1,
      pageEvident: told || habits.numbered,
    })),
    articles: pages.flatMap(({ stories }) => stories),
    furniture: pages.flatMap(({ furniture }) => Object.values(furniture).flat()),
  };
  return { key: `${gold.style}-${paper.code}`, gold, pages };
}

/** Stories on three pages, some of them cut: their parts are on two pages, and pairs. */
function spread(stories: readonly GoldArticle[], habits: Habits, random: Random) {
  const printed: GoldArticle[][] = [[], [], []];
  const pairs: [GoldArticle, GoldArticle][] = [];
  for (const [index, story] of stories.entries()) {
    const parts = pairs.length < habits.jumps ? cutStory(story, habits, random) : null;
    if (parts === null) {
      printed[index % printed.length]?.push(story);
      continue;
    }
    const from = random.pick([0, 0, 0, 1]);
    printed[from]?.push(parts[0]);
    printed[random.between(from + 1, 2)]?.push(parts[1]);
    pairs.push(parts);
  }
  return { printed, pairs };
}

function captionOf({ text, credit }: Photo, habits: Habits): GoldArticle['captions'][number] {
  const creditText = credit.length > 0 ? habits.credit.replace('{n}', credit.join(' ')) : null;
  return { text, creditText, credit };
}

function photoNews(photo: Photo, habits: Habits): GoldArticle {
  const headline = { kicker: null, main: photo.title, deck: null };
  const captions = [captionOf(photo, habits)];
  return { id: '', kind: 'caption', file: '', headline, byline: [], body: [], captions };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
