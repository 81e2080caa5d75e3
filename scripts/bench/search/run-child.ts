import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { watchMemory } from '../watch-memory.ts';

/** How a process of the bench went. */
export interface Ran {
  output: string;
  seconds: number;
  /** Megabytes at most, with its own children. */
  memory: number;
  /** Whether it was ended because it took more memory than it might. */
  ended: boolean;
}

/** Runs a script of this folder in a process of its own; it is ended where it takes more than `most` megabytes. */
export async function runChild(
  script: string,
  args: readonly (string | number)[],
  most = Number.POSITIVE_INFINITY,
): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  let ended = false;
  const memory = watchMemory(child.pid, (megabytes) => {
    if (megabytes <= most || ended) return;
    ended = true;
    endGroup(child);
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const peak = memory.stop();
  if (status !== 0 && !ended) throw new Error(`${script} ended with status ${status}`);
  return { output, seconds: (performance.now() - begun) / 1_000, memory: peak, ended };
}

/** Ends a process and what it started: it is the first of a group of its own. */
function endGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
