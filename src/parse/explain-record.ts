import { type ArticleRecord, CERTAIN_FIELDS, type CertainField } from '../domain/article.ts';

/** The rule that has the last word on each field. */
const FIELD_RULES: Record<CertainField, string> = {
  kind: 'make-drafts',
  newspaper: 'masthead',
  date: 'edition-date',
  page: 'page-number',
  section: 'folio',
  headline: 'assign-headlines',
  kicker: 'headline-parts',
  deck: 'headline-parts',
  lead: 'lead',
  byline: 'split-names',
  body: 'label-lines',
  tail: 'sign-off',
  captions: 'attach-captions',
  continuation: 'jump-mark',
};

/** A record field by field: what it holds, how it is known, which rule had the last word and why. */
export function explainRecord(record: ArticleRecord): string[] {
  const { source, kind, page, order } = record;
  const lines = source.lines
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
  const said = [
    `${record.id} is ${kind === 'article' ? 'an article' : `a ${kind}`}, number ${order} of page ${page ?? '?'}; it comes from ${source.file}, lines ${lines}.`,
  ];
  for (const field of CERTAIN_FIELDS) {
    const certainty = record.certainty[field] ?? 'unknown';
    const value = inWords(record, field);
    const reason = record.reasons[field];
    if (value === null && certainty === 'unknown') said.push(`${field}: none found [${FIELD_RULES[field]}].`);
    else
      said.push(
        `${field}: ${value ?? 'none'} — ${certainty}${reason ? `: ${reason}` : ''} [${FIELD_RULES[field]}].`,
      );
  }
  const [first] = source.lines;
  if (first) said.push(`\`npm run explain -- ${source.file}:${first[0]}\` tells of its first line.`);
  return said;
}

function inWords(record: ArticleRecord, field: CertainField): string | null {
  const { headline, byline, body, captions, continuation } = record;
  switch (field) {
    case 'headline':
      return headline.main;
    case 'kicker':
    case 'deck':
      return headline[field];
    case 'byline':
      return byline.length === 0
        ? null
        : byline.map(({ name, role, certainty }) => `${name} (${role}, ${certainty})`).join(', ');
    case 'body': {
      const paragraphs = body.filter(({ type }) => type === 'paragraph').length;
      return body.length === 0 ? null : `${paragraphs} paragraphs, ${body.length - paragraphs} subheadings`;
    }
    case 'captions':
      return captions.length === 0
        ? null
        : captions
            .map(({ text, credit }) => `${text}${credit.length > 0 ? ` / ${credit.join(', ')}` : ''}`)
            .join('; ');
    case 'continuation': {
      const ends = [
        continuation.to &&
          `goes on on page ${continuation.to.page ?? '?'} (${continuation.to.id ?? 'other half not found'})`,
        continuation.from &&
          `comes from page ${continuation.from.page ?? '?'} (${continuation.from.id ?? 'other half not found'})`,
      ].filter(Boolean);
      return ends.length === 0 ? null : ends.join(', ');
    }
    default:
      return record[field] === null ? null : String(record[field]);
  }
}
