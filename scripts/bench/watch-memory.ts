import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that a process and its children held together at most, looked at five times a second (Linux). */
export function watchMemory(
  root = process.pid,
  told: (megabytes: number) => void = () => {},
): { stop(): number } {
  let peak = 0;
  const look = (): void => {
    const now = held(root);
    peak = Math.max(peak, now);
    told(now);
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
