import { type Plugin, type Processor, unified } from 'unified';
import { readDump } from '../tree/read-dump.ts';
import type { DumpTree, ParsePorts } from './dump-tree.ts';
import { ACCOUNT, ARTICLES, BLOCKS, type DumpStage, LABELS, LINES, NAMES, type PageStage } from './stages.ts';

/** Text → tree. */
const parseDump: Plugin<[], string, DumpTree> = function () {
  this.parser = (text, file): DumpTree => ({
    ...readDump(text, file.path ?? ''),
    lines: [],
    pages: [],
    framed: false,
    newspaper: null,
    profile: null,
    fallback: true,
    dates: [],
  });
};

/** A processor over the tree of a dump. */
export type DumpProcessor = Processor<DumpTree, DumpTree, DumpTree>;

/** Reads one dump by itself: `parse` gives the tree, `runSync` takes it through the stages. */
export function dumpProcessor(ports: ParsePorts): DumpProcessor {
  const pageStages = [...LABELS, ...BLOCKS, ...ARTICLES, ...ACCOUNT];
  const processor = unified().use(parseDump).use(overDump, LINES, ports).use(overPages, pageStages, ports);
  return processor as unknown as DumpProcessor;
}

/** Reads what only the other dumps of the run can tell: the names. */
export function nameProcessor(ports: ParsePorts): DumpProcessor {
  return unified().use(overPages, [...NAMES], ports) as unknown as DumpProcessor;
}

const overDump: Plugin<[readonly DumpStage[], ParsePorts], DumpTree> = (stages, ports) => (tree) => {
  for (const stage of stages) stage(tree, ports);
};

const overPages: Plugin<[readonly PageStage[], ParsePorts], DumpTree> = (stages, ports) => (tree, file) => {
  for (const page of tree.pages) for (const stage of stages) stage(page, file, ports);
};
