import { expect, it } from 'vitest';
import { remedies } from '../../scripts/setup/remedies.mjs';

const fail = (output: string, tools: string[] = [], missing: string[] = []) =>
  remedies({ output, tools, missing, log: '.cache/setup.log' });

it.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'registry cannot be reached'],
  ['npm error code ENOSPC', 'the disk is full'],
  ["npm error Error: EACCES: permission denied, mkdir 'x'", 'may not be written'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate is not trusted'],
  ['npm error `npm ci` can only install packages when your package.json and', 'package-lock.json differ'],
])('%j → %s', (output, remedy) => {
  expect(fail(output)).toContain(remedy);
});

it('names the compilers that are not there', () => {
  expect(fail('gyp ERR! find Python', ['python3', 'g++'])).toContain('python3, g++ not found');
});

it('shows what npm said last, and where all of it is', () => {
  expect(fail('npm error something nobody foresaw')).toBe(
    'the packages could not be installed\n- see .cache/setup.log, and try again.\n' +
      '  npm error something nobody foresaw\nThe whole output is in .cache/setup.log.',
  );
});
