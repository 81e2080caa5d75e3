import { Session } from 'node:inspector/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../root.ts';

/** One stage's share of the time: named by the file that the stage is in. */
export interface StageTime {
  stage: string;
  seconds: number;
  share: number;
}

/** Modules that only call the stages, or that the stages are listed in. */
const FRAME = /^(?:scripts\/|src\/parse\/(?:stages|processor|parse-dumps|editions\/read-one)\.ts)/u;
/** Where a stage begins: a module of the project that is no frame. */
const OURS = /^src\//u;
const OUTSIDE = 'else (start, collection of garbage)';

/**
 * Runs `work` under the sampling profiler, and tells for each stage how long it and all that it called took, the longest
 * first. The profiler itself takes some percent.
 */
export async function stageTimes(work: () => void): Promise<StageTime[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1_000 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const stages = new Map<number, string>();
  const visit = (id: number, above: string | null): void => {
    const node = nodes.get(id);
    if (!node) return;
    const stage = above ?? stageOf(node.callFrame.url);
    stages.set(id, stage ?? OUTSIDE);
    for (const child of node.children ?? []) visit(child, stage);
  };
  const [root] = profile.nodes;
  if (root) visit(root.id, null);
  const micros = new Map<string, number>();
  let all = 0;
  for (const [k, id] of (profile.samples ?? []).entries()) {
    const time = profile.timeDeltas?.[k] ?? 0;
    const stage = stages.get(id) ?? OUTSIDE;
    micros.set(stage, (micros.get(stage) ?? 0) + time);
    all += time;
  }
  return [...micros]
    .map(([stage, time]) => ({ stage, seconds: time / 1e6, share: time / all }))
    .sort((a, b) => b.seconds - a.seconds);
}

/** `lines/label-lines` for a module of the parser, `segment/jieba` for one of another room; null for no stage. */
function stageOf(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  const file = relative(ROOT, fileURLToPath(url)).split(sep).join('/');
  if (FRAME.test(file) || !OURS.test(file)) return null;
  return file.replace(/^src\/(?:parse\/)?/u, '').replace(/\.ts$/u, '');
}
