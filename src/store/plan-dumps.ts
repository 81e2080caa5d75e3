import { digestOf } from './digest.ts';
import { type ContentRoot, dumpPath, PROPOSED, shownPath } from './paths.ts';
import type { EditionPlan, Present } from './plan-edition.ts';
import type { SettledEdition } from './settle-ids.ts';
import { storeMessage } from './store-error.ts';

/**
 * Plans the copies of an edition's dumps, and returns their digests for edition.yaml. A copy that a person edited
 * stays, with the parser's beside it. `dumps` holds the texts of this run by file name.
 */
export async function planDumps(
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
