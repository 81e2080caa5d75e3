import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { say } from './say.ts';

/** The exit status of wrong use. */
export const WRONG_USE = 2;

/** A command of `npm run NAME`: help on standard output, wrong use told on standard error with exit status 2. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('(--help shows the use)')
    .exitOverride();
}

/** Parses the process's arguments and runs the command's action; `process.exitCode` tells how it went. */
export async function runCommand(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  }
}

/** Says what is wrong with a command's use. */
export function refuse(text: string): void {
  say(text);
  process.exitCode = WRONG_USE;
}

/** An option's value as a port. */
export function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('a port is 0 to 65535.');
  return value;
}

/** An option's value as a number of rounds, of articles, of threads. */
export function countFromOne(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 on.');
  return value;
}
