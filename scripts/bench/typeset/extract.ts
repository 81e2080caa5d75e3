import { spawnSync } from 'node:child_process';

export interface Extractor {
  /** Of the folder that its dumps go to. */
  name: string;
  /** The text of a PDF, a form feed behind each page. */
  textOf(pdf: string): string;
}

/** A program, arguments with which it does nothing but succeed, and arguments for a PDF. */
type Call = [name: string, program: string, trial: string[], call: (pdf: string) => string[]];

const PDFMINER =
  'import sys; from pdfminer.high_level import extract_text; sys.stdout.write(extract_text(sys.argv[1]))';

/** Of those with one name the first that is installed is taken. */
const CALLS: readonly Call[] = [
  ['pdftotext', 'pdftotext', ['-v'], (pdf) => ['-enc', 'UTF-8', pdf, '-']],
  ['pdftotext-raw', 'pdftotext', ['-v'], (pdf) => ['-raw', '-enc', 'UTF-8', pdf, '-']],
  ['mutool', 'mutool', ['-v'], (pdf) => ['draw', '-q', '-F', 'txt', pdf]],
  ['pdfminer', 'pdf2txt', ['--version'], (pdf) => [pdf]],
  ['pdfminer', 'pdf2txt.py', ['--version'], (pdf) => [pdf]],
  ['pdfminer', 'python3', ['-c', 'import pdfminer.high_level'], (pdf) => ['-c', PDFMINER, pdf]],
];

/** The extractors that are installed, and the names of those that are not. */
export function findExtractors(): { found: Extractor[]; missing: string[] } {
  const found = new Map<string, Extractor>();
  for (const [name, program, trial, call] of CALLS) {
    if (found.has(name) || spawnSync(program, trial).status !== 0) continue;
    found.set(name, { name, textOf: (pdf) => run(program, call(pdf)) });
  }
  const names = [...new Set(CALLS.map(([name]) => name))];
  return { found: [...found.values()], missing: names.filter((name) => !found.has(name)) };
}

function run(program: string, rest: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, rest, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(`${program} ${rest.join(' ')} failed: ${stderr}`);
  return stdout;
}
