import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Flags that keep a headless Chromium quiet, off the network and able to run as root. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Names of Chromium and its kin on a PATH. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where they are where no PATH tells. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'].map((file) =>
      join(folder, file),
    );
  }),
];

/** The path of a Chromium on this machine, `CHROME_PATH` before all others; null where there is none. */
export function findBrowser(): string | null {
  const told = process.env.CHROME_PATH;
  if (told !== undefined && told !== '') {
    if (isProgram(told)) return told;
    throw new Error(
      `CHROME_PATH is ${told}, which is no program; set it to a Chromium or Chrome, or unset it`,
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find(isProgram) ?? null;
}

/**
 * Like findBrowser; installs Debian's Chromium and a Chinese font where it may and none is there.
 * @throws an Error that says what to install
 */
export function ensureBrowser(say: (text: string) => void): string {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing chromium and a Chinese font with apt-get (once)…');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const parts of [
      ['update'],
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ]) {
      const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...parts], {
        env: environment,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`apt-get ${parts.join(' ')} failed:\n${stdout}${stderr}`);
    }
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(
    'found no Chromium or Chrome for the browser tests. Install one (Debian: apt-get install chromium fonts-noto-cjk; ' +
      'macOS, Windows: Google Chrome), or set CHROME_PATH to one that is there.',
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
