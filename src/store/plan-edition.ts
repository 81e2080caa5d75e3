import type { ArticleRecord } from '../domain/article.ts';
import type { Message } from '../domain/message.ts';
import { inOrder, printArticleFile, printedDigest, verifyArticleFile } from './article-file.ts';
import type { Change } from './commit-changes.ts';
import { editedFieldMessages, goneMessage, keptMessage, restoredMessage } from './correction-messages.ts';
import { canonicalText } from './digest.ts';
import { printEditionFile, readEditionFile } from './edition-file.ts';
import {
  articleFileName,
  type ContentRoot,
  EDITION_FILE,
  editionFolder,
  PROPOSED,
  shownPath,
} from './paths.ts';
import { planDumps } from './plan-dumps.ts';
import { insertByPlace } from './reading-order.ts';
import type { SettledArticle, SettledEdition } from './settle-ids.ts';

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
    if (old.machineDigest !== null) plan.messages.push(goneMessage(shownPath(root, old.path), old.record));
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
  const shownEdition = shownPath(root, `${folder}/${EDITION_FILE}`);
  const editedFields = editedFieldMessages(shownEdition, before);
  if (editedFields.length > 0) plan.kept.push(shownEdition);
  plan.messages.push(...editedFields);
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
  if (isSame(old.record, record)) return;
  const isNews = printedDigest(text) !== old.machineDigest;
  if (isNews) wanted.set(`${kept}${PROPOSED}`, text);
  plan.messages.push(keptMessage(shownPath(root, kept), old.record, record, isNews));
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

function isOurs(name: string): boolean {
  return name === EDITION_FILE || name.endsWith('.md') || name.endsWith(`.md${PROPOSED}`);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
