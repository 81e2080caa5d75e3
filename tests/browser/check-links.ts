import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * Every link, source and form of the built pages that does not lead to a file, as `page: link`; also those that are
 * absolute, leave the folder or name a folder (which no double-click opens). Fragments must name an id of their page.
 * `madeLater` are files that another step of the build adds: the search's.
 */
export function brokenLinks(folder: string, madeLater = /^search\/.*\.js$/): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const exists = new Map<string, boolean>();
  const isFile = (file: string) => {
    if (!exists.has(file)) exists.set(file, existsSync(join(folder, file)));
    return exists.get(file) === true;
  };
  return pages.flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/<[a-z][^<>]*?\s(?:href|src|action)="([^"]*)"/g)].map(
      ([, link = '']) => link,
    );
    return links
      .map((link) => link.replaceAll('&amp;', '&'))
      .filter((link) => {
        if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(link)) return !/^(?:data|mailto):/.test(link);
        const [path = '', fragment] = link.split('#');
        if (path === '') return fragment === undefined || !ids.has(decodeURIComponent(fragment));
        const target = normalize(join(dirname(page), decodeURIComponent(path.split('?')[0] ?? '')));
        if (madeLater.test(target)) return false;
        return target.startsWith('..') || !/\.[a-z0-9]+$/i.test(target) || !isFile(target);
      })
      .map((link) => `${page}: ${link}`);
  });
}
