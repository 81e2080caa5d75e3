interface LockEntry {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
interface LockFile {
  packages: Record<string, LockEntry>;
}

const SYSTEMS: Record<string, string> = { windows: 'win32' };
const LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

/** `package-lock.json` with an entry for each optional package that it asks for but lacks; as it was if none lacks. */
export function completeLock(text: string): string {
  const lock = JSON.parse(text) as LockFile;
  const missing = missingOptional(lock.packages);
  if (missing.length === 0) return text;
  for (const { name, version, dev } of missing)
    lock.packages[`node_modules/${name}`] = entryOf(name, version, dev);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** Optional packages that some package of the lock file asks for and that it has no entry for. */
export function missingOptional(
  packages: Record<string, LockEntry>,
): { name: string; version: string; dev: boolean }[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  );
}

/** Looks a package up as Node would: beside the one that asks, then in each folder above. */
function isFound(packages: Record<string, LockEntry>, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

/** `@scope/thing-linux-arm64-musl` → an entry that only that platform installs. */
function entryOf(name: string, version: string, dev: boolean): LockEntry {
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) {
    throw new Error(
      `package-lock.json lacks ${name}, wanted as ${version}; only an exact version can be filled in`,
    );
  }
  const found =
    /(android|darwin|freebsd|linux|win32|windows|wasm32)-(arm64|x64|ia32|arm|wasi)(?:-(gnu|musl|msvc))?$/.exec(
      name,
    );
  if (found === null) throw new Error(`package-lock.json lacks ${name}, and its name tells no platform`);
  const [, system = '', processor = '', library] = found;
  const libc = library === undefined ? undefined : LIBRARIES[library];
  return {
    version,
    cpu: [system === 'wasm32' ? 'wasm32' : processor],
    ...(dev && { dev }),
    ...(libc !== undefined && { libc: [libc] }),
    optional: true,
    ...(system !== 'wasm32' && { os: [SYSTEMS[system] ?? system] }),
  };
}
