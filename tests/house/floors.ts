/** What a folder may import: other folders of the project, and packages (`node:` modules where `node` is listed). */
export interface Floor {
  floor: number;
  folders: readonly string[];
  packages: readonly string[];
}

const ABOVE_PARSE = ['src/text', 'src/domain'];

/** THE FLOORS: imports run downwards only. A folder may always import from itself. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  'src/text': { floor: 0, folders: [], packages: [] },
  'src/domain': { floor: 0, folders: [], packages: ['zod'] },
  'src/tree': { floor: 1, folders: ABOVE_PARSE, packages: ['unist', 'unist-util-visit', 'vfile'] },
  'src/intake': {
    floor: 2,
    folders: ABOVE_PARSE,
    packages: ['node', 'zod', 'chardet', 'tinyglobby', 'yaml', 'leven'],
  },
  'src/parse': {
    floor: 2,
    folders: [...ABOVE_PARSE, 'src/tree'],
    packages: [
      'unified',
      'unist',
      'unist-util-visit',
      'vfile',
      'vfile-message',
      'lunar-typescript',
      'pinyin-pro',
    ],
  },
  'src/segment': { floor: 3, folders: ABOVE_PARSE, packages: ['node', 'nodejieba'] },
  'src/profiles': {
    floor: 3,
    folders: [...ABOVE_PARSE, 'src/intake'],
    packages: ['node', 'yaml', 'zod', 'leven'],
  },
  'src/report': { floor: 3, folders: ABOVE_PARSE, packages: ['vfile', 'vfile-reporter', 'vfile-message'] },
  'src/store': {
    floor: 4,
    folders: ABOVE_PARSE,
    packages: [
      'node',
      'zod',
      'js-yaml',
      'yaml',
      'mdast',
      'unified',
      'remark-parse',
      'remark-stringify',
      'write-file-atomic',
    ],
  },
  'src/catalog': {
    floor: 5,
    folders: [...ABOVE_PARSE, 'src/segment', 'src/store'],
    packages: ['node', 'zod', 'pinyin-pro', 'write-file-atomic'],
  },
  'src/search': {
    floor: 5,
    folders: [...ABOVE_PARSE, 'src/segment', 'src/store'],
    packages: ['node', 'zod', 'esbuild', 'pagefind', 'pinyin-pro'],
  },
  'src/site': {
    floor: 6,
    folders: [...ABOVE_PARSE, 'src/catalog', 'src/search', 'src/store'],
    packages: [
      'node',
      'zod',
      '@napi-rs/canvas',
      'astro',
      'esbuild',
      'lunar-typescript',
      'workbox-expiration',
      'workbox-precaching',
      'workbox-routing',
      'workbox-strategies',
    ],
  },
};

/** The folder of FLOORS that a file stands in; null for scripts, tests and configuration, which may import all. */
export function folderOf(file: string): string | null {
  return Object.keys(FLOORS).find((folder) => file.startsWith(`${folder}/`)) ?? null;
}
