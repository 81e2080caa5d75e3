/** `npm run check`: types (of pages too), lint, format. */
import { runChecks } from './checks.ts';

const { failed } = runChecks((text) => process.stdout.write(`${text}\n`));
process.exitCode = failed === 0 ? 0 : 1;
