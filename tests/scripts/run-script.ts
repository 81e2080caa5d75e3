import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../house/files.ts';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of scripts/ as npm does, with arguments. */
export function runScript(name: string, ...rest: string[]): Promise<Ran> {
  return run(process.execPath, [join(ROOT, 'scripts', 'setup.mjs'), `scripts/${name}.ts`, ...rest]);
}

/** Runs a program in the project's folder, or in another. */
export function run(program: string, rest: readonly string[], cwd = ROOT): Promise<Ran> {
  const child = spawn(program, rest, { cwd, env: { ...process.env, INIT_CWD: cwd } });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ status, ...said }));
  });
}
