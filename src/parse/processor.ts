import { type Plugin, type Processor, unified } from 'unified';
import { readDump } from '../tree/read-dump.ts';
import type { DumpTree, ParsePorts } from './dump-tree.ts';
import { ACCOUNT, ARTICLES, BLOCKS, type DumpStage, LABELS, LINES, type PageStage } from './stages.ts';

/** Text → tree. */
const parseDump: Plugin<[], string, DumpTree> = function () {
  this.parser = (text, file): DumpTree => ({
    ...readDump(text, file.path ?? ''),
    lines: [],
    pages: [],
    framed: false,
    newspaper: null,
    dates: [],
  });
};

/** The parser of one dump, as a unified processor: `parse` gives the tree, `runSync` takes it through the stages. */
export function dumpProcessor(ports: ParsePorts): Processor<DumpTree, DumpTree, DumpTree> {
  const pageStages = [...LABELS, ...BLOCKS, ...ARTICLES, ...ACCOUNT];
  return unified()
    .use(parseDump)
    .use(overDump, LINES)
    .use(overPages, pageStages, ports) as unknown as Processor<DumpTree, DumpTree, DumpTree>;
}

const overDump: Plugin<[readonly DumpStage[]], DumpTree> = (stages) => (tree) => {
  for (const stage of stages) stage(tree);
};

const overPages: Plugin<[readonly PageStage[], ParsePorts], DumpTree> = (stages, ports) => (tree, file) => {
  for (const page of tree.pages) for (const stage of stages) stage(page, file, ports);
};
