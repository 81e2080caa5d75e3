import { join } from 'node:path';
import { build } from 'esbuild';

/** The reading room's script as one classic file: a module script would not run from a disk. */
export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'src/site/client/reading.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    define: { BAOLAN_BUILT: String(process.env.NODE_ENV === 'production') },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
