import type { ArticleRecord } from '../domain/article.ts';
import type { Message } from '../domain/message.ts';
import { inOrder, printArticleFile, printedDigest, verifyArticleFile } from './article-file.ts';
import type { Change } from './commit-changes.ts';
import { canonicalText, digestOf } from './digest.ts';
import { type EditionFile, printEditionFile, readEditionFile } from './edition-file.ts';
import {
  articleFileName,
  type ContentRoot,
  dumpPath,
  EDITION_FILE,
  editionFolder,
  PROPOSED,
  shownPath,
} from './paths.ts';
import { insertByPlace } from './reading-order.ts';
import type { SettledArticle, SettledEdition } from './settle-ids.ts';
import { storeMessage } from './store-error.ts';

/** What is to be written for an edition, nothing of it written yet. */
export interface EditionPlan {
  /** Files and their whole new texts; null for those to be taken away. */
  changes: Change[];
  messages: Message[];
  /** Files that a person edited, left as they are. */
  kept: string[];
}

/** What lies in `content/` now, by path below it; null where nothing does. */
export type Present = (path: string) => Promise<string | null>;

/**
 * Works out every file of an edition, reads each new one back, and asks for a change only where the text differs.
 * `dumps` holds the edition's dumps by file name. Throws a StoreError where a record can't be kept as Markdown.
 */
export async function planEdition(
  root: ContentRoot,
  settled: SettledEdition,
  dumps: ReadonlyMap<string, string>,
  present: Present,
): Promise<EditionPlan> {
  const plan: EditionPlan = { changes: [], messages: [], kept: [] };
  const { edition } = settled.parsed;
  const folder = editionFolder(edition.key);
  const wanted = new Map<string, string>();
  for (const article of settled.articles) planArticle(root, folder, article, wanted, plan);
  for (const old of settled.kept) {
    wanted.set(`${folder}/${fileName(old.path)}`, old.text);
    plan.kept.push(shownPath(root, old.path));
    if (old.machineDigest !== null) plan.messages.push(goneMessage(root, old.path, old.record));
  }
  const own = settled.from.find((old) => old.key === edition.key) ?? settled.from[0] ?? null;
  const before = own?.file ?? null;
  const printedDumps = await planDumps(root, settled, dumps, present, plan);
  const stored = {
    ...edition,
    articles: listArticles(settled),
    formerly: settled.formerly,
    retired: settled.retired,
    withdrawn: settled.withdrawn,
    digest: { fields: {}, dumps: printedDumps },
  };
  tellEditedFields(root, `${folder}/${EDITION_FILE}`, before, plan);
  const text = printEditionFile(stored, before);
  readEditionFile(text, shownPath(root, `${folder}/${EDITION_FILE}`));
  wanted.set(`${folder}/${EDITION_FILE}`, text);

  for (const [path, fresh] of wanted) {
    const there = await present(path);
    if (there === null || canonicalText(there) !== canonicalText(fresh))
      plan.changes.push({ path, text: fresh });
  }
  for (const old of settled.from) {
    const oldFolder = editionFolder(old.key);
    const withdrawn = new Set<string>(settled.withdrawn);
    const handmade = old.articles.filter((article) => article.edited && withdrawn.has(article.record.id));
    const spared = new Set(oldFolder === folder ? handmade.map((article) => article.path) : []);
    for (const name of old.names.filter(isOurs)) {
      const path = `${oldFolder}/${name}`;
      if (!wanted.has(path) && !spared.has(path)) plan.changes.push({ path, text: null });
    }
  }
  return plan;
}

function planArticle(
  root: ContentRoot,
  folder: string,
  { record, old, restored }: SettledArticle,
  wanted: Map<string, string>,
  plan: EditionPlan,
): void {
  const path = `${folder}/${articleFileName(record)}`;
  const shown = shownPath(root, path);
  if (old && !old.edited && isSame(old.record, record)) {
    wanted.set(path, old.text);
    return;
  }
  const text = printArticleFile(record, shown);
  if (!old?.edited) {
    verifyArticleFile(text, record, shown);
    wanted.set(path, text);
    if (restored) plan.messages.push(restoredMessage(shown, record));
    return;
  }
  const kept = `${folder}/${fileName(old.path)}`;
  wanted.set(kept, old.text);
  plan.kept.push(shownPath(root, kept));
  const differing = differingFields(old.record, record);
  if (differing.length === 0) return;
  const isNews = printedDigest(text) !== old.machineDigest;
  if (isNews) wanted.set(`${kept}${PROPOSED}`, text);
  plan.messages.push(
    storeMessage(
      'warning',
      'kept-correction',
      shownPath(root, kept),
      'a person edited this file, so it stays',
      {
        line: 1,
        column: 1,
        expected: `the parser reads ${differing.join(', ')}${isNews ? '' : ', as it did before'}`,
        remedy: isNews
          ? `compare it with ${fileName(old.path)}${PROPOSED}; delete the file to take the parser's`
          : "nothing, or delete the file to take the parser's",
      },
    ),
  );
}

async function planDumps(
  root: ContentRoot,
  settled: SettledEdition,
  dumps: ReadonlyMap<string, string>,
  present: Present,
  plan: EditionPlan,
): Promise<{ file: string; digest: string }[]> {
  const written = new Map(
    settled.from
      .flatMap((old) => old.file?.stored.digest.dumps ?? [])
      .map(({ file, digest }) => [file, digest]),
  );
  const printed: { file: string; digest: string }[] = [];
  for (const { file } of settled.parsed.edition.sources) {
    const text = dumps.get(file);
    const before = written.get(file);
    if (text === undefined) {
      if (before !== undefined) printed.push({ file, digest: before });
      continue;
    }
    const path = dumpPath(file);
    const there = await present(path);
    const fresh = dumpText(text);
    printed.push({ file, digest: digestOf(fresh) });
    if (there === null || there === fresh) {
      if (there === null) plan.changes.push({ path, text: fresh });
      if (before !== undefined && (await present(`${path}${PROPOSED}`)) !== null) {
        plan.changes.push({ path: `${path}${PROPOSED}`, text: null });
      }
    } else if (before === undefined || digestOf(dumpText(there)) === before) {
      plan.changes.push({ path, text: fresh });
    } else {
      // The copy was changed by hand; its digest stays the parser's, so that this is told again next time.
      const proposed = `${path}${PROPOSED}`;
      if ((await present(proposed)) !== fresh) plan.changes.push({ path: proposed, text: fresh });
      plan.kept.push(shownPath(root, path));
      plan.messages.push(
        storeMessage(
          'warning',
          'kept-correction',
          shownPath(root, path),
          'a person edited this copy, so it stays',
          {
            expected: 'the lines of the records are those of the dump itself',
            remedy: 'edit the dump and parse again; delete the copy to have it made anew',
          },
        ),
      );
    }
  }
  return printed;
}

/** A dump's text as it is kept: line ends LF, all else as it was. */
export function dumpText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Ids in the parser's order; what only a person knows stands where its page and order put it. */
function listArticles(settled: SettledEdition): ArticleRecord['id'][] {
  const records = settled.articles.map((article) => article.record);
  for (const { record } of settled.kept) insertByPlace(records, record);
  return records.map((record) => record.id);
}

function isSame(one: ArticleRecord, other: ArticleRecord): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Fields in which two records differ, each with what the second says, for a person to read. */
function differingFields(kept: ArticleRecord, fresh: ArticleRecord): string[] {
  const [one, other] = [inOrder(kept), inOrder(fresh)];
  const fields = (Object.keys(other) as (keyof ArticleRecord)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
  return fields.map((field) => {
    const said = JSON.stringify(other[field]);
    return field === 'body' || said.length > 80 ? `another ${field}` : `${field} as ${said}`;
  });
}

function tellEditedFields(
  root: ContentRoot,
  path: string,
  before: EditionFile | null,
  plan: EditionPlan,
): void {
  for (const field of before?.edited ?? []) {
    const line = before?.text.split('\n').findIndex((text) => text.startsWith(`${field}:`)) ?? -1;
    plan.kept.push(shownPath(root, path));
    plan.messages.push(
      storeMessage(
        'warning',
        'kept-correction',
        shownPath(root, path),
        `a person edited ${field}, so it stays`,
        {
          line: line < 0 ? null : line + 1,
          column: 1,
          remedy:
            'nothing, or delete the file to have all of it from the parser (the ids stay in the articles)',
        },
      ),
    );
  }
}

function goneMessage(root: ContentRoot, path: string, record: ArticleRecord): Message {
  return storeMessage(
    'warning',
    'kept-correction',
    shownPath(root, path),
    'a person edited this file, so it stays',
    {
      line: 1,
      column: 1,
      expected: `the parser finds no such article any more as ${record.id}`,
      remedy: 'see whether its text stands in another article now; delete the file if it does',
    },
  );
}

function restoredMessage(shown: string, record: ArticleRecord): Message {
  return storeMessage('warning', 'restored-article', shown, 'the file was gone and has been written again', {
    expected: `${EDITION_FILE} lists ${record.id}`,
    remedy: `to take an article out for good, put its id into "withdrawn" of ${EDITION_FILE}`,
  });
}

function isOurs(name: string): boolean {
  return name === EDITION_FILE || name.endsWith('.md') || name.endsWith(`.md${PROPOSED}`);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
