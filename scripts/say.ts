/** Progress and summaries go to standard error, so that standard output can be piped. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
