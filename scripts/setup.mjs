// @ts-check
/**
 * Set-up, and the door to every command: `node scripts/setup.mjs [SCRIPT ARGUMENT…]`.
 *
 * Installs the packages of package-lock.json where they are missing, then runs SCRIPT under the Node that the lock
 * file names. Plain JavaScript, without packages, because it runs first, under whatever Node (from 20 on) there is.
 * Says what it does on standard error only: standard output belongs to SCRIPT.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import nodeModule from 'node:module';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from './setup/lock.mjs';
import { remedies } from './setup/remedies.mjs';
import { whenStopped } from './setup/stop.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.baolan-setup');
const LOG = join(ROOT, '.cache', 'setup.log');
const WINDOWS = process.platform === 'win32';
/** Node as package-lock.json pins it. */
const NODE = join(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
/** The package that brings NODE, with the headers to compile against it. */
const HEADERS = join(
  MODULES,
  'node',
  'node_modules',
  `node${process.platform === 'darwin' && process.arch === 'arm64' ? '-bin' : ''}-${process.platform}-${process.arch}`,
);
/** What install scripts must have left behind, beside the packages themselves. */
const BUILT = [NODE, join(MODULES, 'nodejieba', 'build', 'Release', 'nodejieba.node')];

/** Node keeps compiled modules here, so that a command begins half a second earlier the next time. */
const COMPILED = join(ROOT, '.cache', 'compiled');

const [script, ...rest] = process.argv.slice(2);
if (await isSetUp()) {
  if (script !== undefined) await run(resolve(ROOT, script), rest);
} else {
  process.exitCode = 1;
}

/** Sets up; tells where that cannot be done. */
async function isSetUp() {
  try {
    await setUp();
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(
      `Node ${process.versions.node} is too old; Baolan needs 20 or later. Install a newer Node and try again.`,
    );
  }
  if (isStamped()) return;
  await withLock(join(ROOT, '.cache', 'setup.lock'), say, async () => {
    if (isStamped()) return;
    if (!isInstalled()) install();
    writeFileSync(STAMP, stamp());
  });
}

/** The state that node_modules must be in: the lock file, and the machine that it was installed for. */
function stamp() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

function isStamped() {
  return (
    BUILT.every((file) => existsSync(file)) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp()
  );
}

/** Whether somebody's own `npm install` already made node_modules what package-lock.json says. */
function isInstalled() {
  const hidden = join(MODULES, '.package-lock.json');
  if (!existsSync(hidden) || !BUILT.every((file) => existsSync(file))) return false;
  if (existsSync(STAMP) && !readFileSync(STAMP, 'utf8').endsWith(` ${process.platform} ${process.arch}\n`))
    return false;
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const found = packagesOf(hidden);
  return (
    Object.entries(found).every(([path, { version }]) => wanted[path]?.version === version) &&
    Object.entries(wanted).every(([path, { optional }]) => path === '' || optional === true || path in found)
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function install() {
  say('installing packages into node_modules (once; a minute or two)…');
  const started = Date.now();
  const { node, path } = outside();
  const tools = ['python3', 'make', 'g++'].filter((tool) => which(tool, path) === null);
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.toLowerCase() !== 'node_env'),
  );
  Object.assign(environment, { PATH: path });
  // With a compiler here, do not wait for a prebuilt binary from elsewhere.
  if (tools.length === 0) environment.npm_config_build_from_source = 'nodejieba';
  // Node's headers come with its package, so that none are fetched; on Windows it lacks the library that goes with them.
  if (!WINDOWS) environment.npm_config_nodedir = HEADERS;

  // Each flag undoes a setting of the user's that would leave node_modules incomplete or the output noisy.
  const flags = [
    ...[
      '--include=dev',
      '--include=optional',
      '--include=peer',
      '--ignore-scripts=false',
      '--bin-links=true',
    ],
    ...['--global=false', '--dry-run=false', '--package-lock=true', '--engine-strict=false', '--yes=true'],
    ...['--loglevel=error', '--progress=false', '--audit=false', '--fund=false', '--update-notifier=false'],
  ];
  const npm = process.env.npm_execpath;
  const own = npm?.endsWith('npm-cli.js') === true && existsSync(npm);
  const options = /** @type {const} */ ({
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const done = own
    ? spawnSync(node, [npm, 'ci', ...flags], options)
    : spawnSync('npm', ['ci', ...flags], { ...options, shell: WINDOWS });

  const output = `${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`;
  mkdirSync(dirname(LOG), { recursive: true });
  writeFileSync(LOG, output);
  const missing = BUILT.filter((file) => !existsSync(file)).map((file) => relative(ROOT, file));
  if (done.status !== 0 || missing.length > 0) {
    throw new Error(remedies({ output, missing, tools, log: relative(ROOT, LOG) }));
  }
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** The machine's own Node and PATH, without those of node_modules, which `npm ci` takes away while it runs. */
function outside() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !resolve(folder).startsWith(MODULES + sep))
    .join(delimiter);
  const inside = realpathSync(process.execPath).startsWith(realpathSync(ROOT) + sep);
  const node = inside ? which('node', path) : process.execPath;
  if (node === null) throw new Error('found no node on the PATH; install Node 20 or later and try again.');
  return { node, path };
}

/**
 * @param {string} name
 * @param {string} path
 */
function which(name, path) {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, WINDOWS ? `${name}.exe` : name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/**
 * Runs `script` in this process where it already is the pinned Node, else in a child that shares its streams.
 * (A shell that has once found `node` elsewhere would go on using that, so npm scripts cannot do this with `&&`.)
 * @param {string} script
 * @param {string[]} rest
 */
async function run(script, rest) {
  process.env.NODE_COMPILE_CACHE ??= COMPILED;
  if (realpathSync(process.execPath) === realpathSync(NODE)) {
    nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);
    process.argv = [process.execPath, script, ...rest];
    await import(pathToFileURL(script).href);
    return;
  }
  const path = join(MODULES, '.bin') + delimiter + (process.env.PATH ?? '');
  const child = spawn(NODE, [script, ...rest], { stdio: 'inherit', env: { ...process.env, PATH: path } });
  // A terminal sends SIGINT to the child as well, and twice would be once too often.
  whenStopped((signal) => setTimeout(() => child.kill(signal), signal === 'SIGINT' ? 500 : 0));
  process.exitCode = await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}
