import { fold } from '../format/normalise.ts';

/** Where a term is looked for. */
export type Scope = 'text' | 'title' | 'name' | 'page' | 'date' | 'kind' | 'paper';

export interface Term {
  scope: Scope;
  /** As typed, without field, quotes and sign. */
  value: string;
  not: boolean;
}

/** Terms that must all be met. */
export type Group = Term[];

/** Groups of which one must be met. */
export interface Query {
  groups: Group[];
  /** Nothing but one string to be found as it is. */
  plain: boolean;
}

const FIELDS: Record<string, Scope> = {
  标题: 'title',
  记者: 'name',
  作者: 'name',
  版: 'page',
  日期: 'date',
  类型: 'kind',
  报纸: 'paper',
  title: 'title',
  reporter: 'name',
  author: 'name',
  page: 'page',
  date: 'date',
  kind: 'kind',
  paper: 'paper',
};

/** A sign, a field, and a value in quotes or up to the next space or bar; or a bar. */
const TOKEN = new RegExp(
  `(-?)(?:(${Object.keys(FIELDS).join('|')})[:：])?(?:"([^"]*)"|([^\\s|]+))|(\\|)`,
  'gu',
);

/**
 * The language of queries: a space is *and*, `|` is *or*, `-` before a term is *not*, `"…"` keeps a string with its
 * spaces together; `标题:` `记者:` `版:` `日期:2019-05..2019-06` `类型:` `报纸:` look there, `title:` `reporter:` `page:`
 * `date:` `kind:` `paper:` do the same. Never fails: what is no
 * operator is text.
 */
export function parseQuery(typed: string): Query {
  const text = typed.trim();
  if (!/[\s|":：]|^-./u.test(text) || /^[-|"]+$/.test(text)) return plain(text);
  const groups: Group[] = [[]];
  for (const [token, sign, field, quoted, bare, bar] of text.matchAll(TOKEN)) {
    if (bar) groups.push([]);
    else if (quoted !== undefined || field || bare !== undefined) {
      const value = quoted ?? bare ?? token;
      if (fold(value) === '') continue;
      groups.at(-1)?.push({ scope: field ? (FIELDS[field] as Scope) : 'text', value, not: sign === '-' });
    }
  }
  const filled = groups.filter((group) => group.length > 0);
  const only = filled.length === 1 && filled[0]?.length === 1 ? filled[0][0] : undefined;
  if (filled.length === 0 || (only?.not && only.scope === 'text')) return plain(text);
  return { groups: filled, plain: only !== undefined && only.scope === 'text' && only.value === text };
}

function plain(text: string): Query {
  const value = fold(text);
  return { groups: value === '' ? [] : [[{ scope: 'text', value: text, not: false }]], plain: true };
}

/** The folded strings that a hit of the query may hold, to be marked. */
export function marksOf({ groups }: Query): string[] {
  const terms = groups.flat().filter(({ scope, not }) => !not && ['text', 'title', 'name'].includes(scope));
  return [...new Set(terms.map(({ value }) => fold(value)))].filter((text) => text !== '');
}
