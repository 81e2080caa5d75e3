import type { Heading, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { BodyBlock } from '../domain/body.ts';

/** Something in a body's Markdown that the record has no place for. Lines and columns count from 1 in the body. */
export interface BodyFault {
  line: number;
  column: number;
  happened: string;
}

// remark's own patterns for the beginning of a line eat the line end before it, so that of two such lines in a row
// (`-⏎-`) the second stays bare; a look behind leaves the line end to both.
const LINE_BEGINNINGS = [...'-+=#>'].map((character) => ({ character, before: '(?<=[\\r\\n])' }));
const LIST_NUMBERS = [...'.)'].map((character) => ({ character, before: '(?<=[\\r\\n]\\d+)' }));

const SUBHEADING_DEPTH = 2;

// One processor each, frozen: making one an article would cost more than the parse.
const reader = unified().use(remarkParse).freeze();
const printer = unified()
  .use(remarkStringify, {
    // Line breaks inside a paragraph (verse) stay; those that would end it, or be trimmed, become references.
    unsafe: [
      { character: '\r', inConstruct: 'phrasing' },
      { character: '\n', before: '(?<=[\\r\\n])', inConstruct: 'phrasing' },
      { character: '\n', after: '(?=[\\r\\n])', inConstruct: 'phrasing' },
      ...[...LINE_BEGINNINGS, ...LIST_NUMBERS].map((unsafe) => ({
        ...unsafe,
        inConstruct: 'phrasing' as const,
      })),
    ],
    handlers: { heading: printSubheading },
  })
  .freeze();

/** A body as Markdown: a paragraph each, `## ` for subheadings, a line end after the last; '' for no body. */
export function bodyToMarkdown(body: readonly BodyBlock[]): string {
  const tree: Root = { type: 'root', children: body.map(blockToNode) };
  // A byte order mark at the very beginning would be taken for none of the text.
  return printer.stringify(tree).replace(/^\uFEFF/u, '&#xFEFF;');
}

type State = Parameters<NonNullable<NonNullable<Options['handlers']>['heading']>>[2];

/** As remark prints one, but always behind `## `: the underlined form can't hold every line break. */
function printSubheading(node: Heading, _parent: unknown, state: State): string {
  const exitHeading = state.enter('headingAtx');
  const exitPhrasing = state.enter('phrasing');
  const text = state.containerPhrasing(node, {
    now: { line: 1, column: 4 },
    lineShift: 0,
    before: '# ',
    after: '\n',
  });
  exitPhrasing();
  exitHeading();
  return `## ${text.replace(/^[\t ]/, (space) => (space === '\t' ? '&#x9;' : '&#x20;'))}`;
}

/** The body that a Markdown text stands for, or what in it can't be one. */
export function markdownToBody(markdown: string): BodyBlock[] | BodyFault {
  const body: BodyBlock[] = [];
  for (const node of reader.parse(markdown).children) {
    const block = nodeToBlock(node);
    if ('happened' in block) return block;
    if (block.text !== '') body.push(block);
  }
  return body;
}

function blockToNode(block: BodyBlock): RootContent {
  const children = [{ type: 'text' as const, value: block.text }];
  return block.type === 'subheading'
    ? { type: 'heading', depth: SUBHEADING_DEPTH, children }
    : { type: 'paragraph', children };
}

function nodeToBlock(node: RootContent): BodyBlock | BodyFault {
  const isSubheading = node.type === 'heading' && node.depth === SUBHEADING_DEPTH;
  if (node.type !== 'paragraph' && !isSubheading) return fault(node);
  let text = '';
  for (const child of node.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'break') text += '\n';
    else return fault(child);
  }
  return { type: isSubheading ? 'subheading' : 'paragraph', text };
}

function fault(node: RootContent): BodyFault {
  const name = node.type === 'heading' ? `heading of level ${node.depth}` : (NAMES[node.type] ?? node.type);
  return {
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    happened: `Markdown reads a ${name} here`,
  };
}

const NAMES: Partial<Record<RootContent['type'], string>> = {
  blockquote: 'quotation (>)',
  code: 'code block (four spaces or a fence)',
  definition: 'link definition',
  delete: 'deletion (~~)',
  emphasis: 'emphasis (* or _)',
  html: 'piece of HTML (<)',
  image: 'picture (![…])',
  imageReference: 'picture (![…])',
  inlineCode: 'piece of code (`)',
  link: 'link (<…> or […])',
  linkReference: 'link ([…])',
  list: 'list (-, *, + or 1.)',
  strong: 'emphasis (** or __)',
  thematicBreak: 'rule (---)',
};
