// @ts-check

/**
 * Known causes of a failed installation, by what npm or the compiler printed, and what to do about each.
 * @type {[RegExp, string][]}
 */
const CAUSES = [
  [/\bENOSPC\b|no space left/i, 'the disk is full: about 1 GB is needed; make room and try again.'],
  [
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH)\b/,
    "the package registry cannot be reached: check the network, or set npm's `registry` or `proxy` to what your site uses, and try again.",
  ],
  [
    /\bENOTCACHED\b/,
    'npm is set to be offline, and a package is not in its cache: unset `offline` and try again.',
  ],
  [
    /\b(?:SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+)\b/,
    "the registry's certificate is not trusted: set npm's `cafile` or NODE_EXTRA_CA_CERTS to your site's certificate and try again.",
  ],
  [
    /\bE401\b|\bE403\b/,
    "the registry refused access: check npm's settings (`npm config list`) and try again.",
  ],
  [
    /\bEACCES\b|\bEPERM\b|\bEROFS\b/,
    'a file may not be written: make the folder of the project (and npm’s cache) writable for you and try again.',
  ],
  [
    /\bEINTEGRITY\b/,
    'a package is not the one that package-lock.json names: run `npm cache verify` and try again.',
  ],
  [
    /not in sync|can only install packages when/,
    'package.json and package-lock.json differ: run `npm install` and try again.',
  ],
];

/**
 * What to tell a user whose installation failed: the cause where it is known, then the last lines that npm printed.
 * @param {{ output: string, missing: string[], tools: string[], log: string }} failure `missing`: files that should
 *   have been built; `tools`: compilers that are not on the PATH; `log`: where the whole output is
 * @returns {string}
 */
export function remedies({ output, missing, tools, log }) {
  const cause = CAUSES.find(([pattern]) => pattern.test(output))?.[1];
  const said = [];
  if (tools.length > 0) {
    said.push(`${tools.join(', ')} not found, needed to compile nodejieba: ${installTools()} and try again.`);
  }
  if (cause !== undefined) said.push(cause);
  if (said.length === 0 && missing.length > 0) said.push(`${missing.join(', ')} was not built; see ${log}.`);
  if (said.length === 0) said.push(`see ${log}, and try again.`);
  const tail = output
    .split('\n')
    .filter(
      (line) =>
        /(?:\berror\b|\bERR!|\bfatal\b).*[\w)]$/i.test(line.trimEnd()) && !/log of this run/.test(line),
    )
    .slice(-8)
    .map((line) => `  ${line.trim().slice(0, 200)}`);
  return [
    'the packages could not be installed',
    ...said.map((line) => `- ${line}`),
    ...tail,
    `The whole output is in ${log}.`,
  ].join('\n');
}

function installTools() {
  if (process.platform === 'darwin') return 'run `xcode-select --install`';
  if (process.platform === 'win32') return 'install Python 3 and the Visual Studio Build Tools with C++';
  return 'install them (Debian, Ubuntu: `apt-get install -y python3 make g++`)';
}
