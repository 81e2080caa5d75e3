import { describe, expect, it } from 'vitest';
import type { ArticleSubjects, SubjectArticles, SubjectSummary } from '../../src/catalog/catalog.ts';
import { LEAST_ARTICLES } from '../../src/catalog/subject-index.ts';
import { SubjectCollector } from '../../src/catalog/subjects.ts';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { inventEdition, inventRecord, type Told } from './invented.ts';

const edition = (key: string, ...records: Told[]): ParsedEdition =>
  inventEdition(
    key,
    records.map((told, index) => inventRecord(key, index + 1, told)),
  );

function gather(...editions: ParsedEdition[]): Record<string, unknown> {
  const collector = new SubjectCollector();
  for (const one of editions) collector.see(one);
  return Object.fromEntries([...collector.files()].map(({ path, content }) => [path, content]));
}
const subjectsOf = (files: Record<string, unknown>, key: string, id: string): ArticleSubjects =>
  (files[`editions/${key}/subjects.json`] as Record<string, ArticleSubjects>)[id] ?? {};
const said = (name: string) => [`云南省水利局厅长${name}说，工程进展顺利。`];

describe('subjects', () => {
  it(`have a page from ${LEAST_ARTICLES} articles on, newest first, with months and span; others none`, () => {
    const files = gather(
      edition('2020/01/01', { text: said('高远山') }, { text: said('汪立新') }),
      edition('2020/03/01', { main: '新', text: said('高远山') }, { text: said('高远山') }),
    );
    expect((files['subjects/people.json'] as SubjectSummary[]).map(({ name }) => name)).toEqual(['高远山']);
    expect(files['subjects/people/高远山.json']).toMatchObject({
      pinyin: 'gao yuan shan',
      articles: 3,
      first: '2020-01-01',
      last: '2020-03-01',
      months: [
        ['2020-01', 1],
        ['2020-03', 2],
      ],
      works: [{ title: { text: '新' } }, { date: '2020-03-01' }, { date: '2020-01-01' }],
    });
    expect(subjectsOf(files, '2020/01/01', '20200101-01-01').person).toEqual([
      { name: '高远山', slug: '高远山' },
    ]);
    expect(subjectsOf(files, '2020/01/01', '20200101-01-02').person).toEqual([
      { name: '汪立新', slug: null },
    ]);
    expect(files['subjects.json']).toMatchObject({ pages: { person: 1, place: 1, organisation: 1 } });
  });

  it('of articles in traditional characters are named as printed', () => {
    const text = ['雲南省水利局廳長高遠說，工程進展順利，灌溉的渠道已經修好，農民種田不再發愁。'];
    const files = gather(edition('2020/01/01', { text }, { text }, { text }));
    expect((files['subjects/people.json'] as SubjectSummary[]).map(({ name }) => name)).toEqual(['高遠']);
    expect(subjectsOf(files, '2020/01/01', '20200101-01-01').organisation?.map(({ name }) => name)).toEqual([
      '雲南省水利局',
    ]);
  });

  it('tell what else stands in their articles, the same one never', () => {
    const files = gather(
      edition('2020/01/01', ...Array.from({ length: 3 }, () => ({ text: said('高远山') }))),
    );
    const { beside } = files['subjects/people/高远山.json'] as SubjectArticles;
    expect(beside.map(({ name, articles }) => `${name} ${articles}`).sort()).toEqual([
      '云南 3',
      '云南省水利局 3',
    ]);
  });

  it('count a name without a sign only where another article has one for it', () => {
    const walks = (name: string) => ({ text: [`“人勤春来早。”早上，${name}走在田埂上。`] });
    const files = gather(edition('2020/01/01', walks('孙志远'), walks('周小河'), { text: said('孙志远') }));
    expect(subjectsOf(files, '2020/01/01', '20200101-01-01').person?.[0]?.name).toBe('孙志远');
    expect(subjectsOf(files, '2020/01/01', '20200101-01-02').person).toBeUndefined();
  });

  it('are not those who wrote the article, and none of a teaser or a notice', () => {
    const byline = [{ name: '高远山', role: 'reporter' as const, certainty: 'printed' as const }];
    const files = gather(
      edition('2020/01/01', { text: said('高远山'), byline }, { kind: 'notice', text: said('高远山') }),
    );
    expect(subjectsOf(files, '2020/01/01', '20200101-01-01').person).toBeUndefined();
    expect(subjectsOf(files, '2020/01/01', '20200101-01-02')).toEqual({});
  });

  it('gives every edition a file, also one that speaks of nothing', () => {
    expect(gather(edition('2020/01/01', {}))).toMatchObject({ 'editions/2020/01/01/subjects.json': {} });
  });

  it('keep their folders when days are added', () => {
    const day = (key: string) => edition(key, ...Array.from({ length: 3 }, () => ({ text: said('高远山') })));
    const slugs = (files: Record<string, unknown>) =>
      (files['subjects/places.json'] as SubjectSummary[]).map(({ name, slug }) => [name, slug]);
    const before = slugs(gather(day('2020/01/01')));
    expect(slugs(gather(day('2020/01/01'), day('2020/01/02')))).toEqual(before);
  });
});
