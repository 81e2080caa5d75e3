import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that this process and its children held together at most, looked at five times a second (Linux). */
export function watchMemory(): { stop(): number } {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, held(process.pid));
  };
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(peak);
    },
  };
}

function held(process: number): number {
  let own = 0;
  try {
    own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    for (const task of readdirSync(`/proc/${process}/task`))
      for (const child of readFileSync(`/proc/${process}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean))
        own += held(Number(child));
  } catch {
    // The process ended meanwhile.
  }
  return own;
}
