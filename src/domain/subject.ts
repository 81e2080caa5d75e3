/** What articles speak of, and what an archive has indexes of beside its reporters. */
export const SUBJECT_KINDS = ['person', 'place', 'organisation', 'keyword'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The subjects that are names. */
export type EntityKind = Exclude<SubjectKind, 'keyword'>;

/** First folder of the addresses of each kind: `places/许昌/`. */
export const SUBJECT_FOLDERS: Readonly<Record<SubjectKind, string>> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
  keyword: 'keywords',
};
