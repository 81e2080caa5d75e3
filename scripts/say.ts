/** Progress and summaries go to standard error, so that standard output can be piped. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** `1 article`, `8,123 articles` */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
