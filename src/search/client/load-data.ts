import { decodePayload, decodeScript } from '../format/script-file.ts';

/** Brings a data file by its name (`segment-…/grams/3`). Rejects where it is not there. */
export type LoadData = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Counts what was loaded, for tests and the bench. */
export const loaded = { files: 0, bytes: 0 };

/** By script elements: the one way that works on a page opened from a disk. `base` is the data folder's address. */
export function loadByScript(base: string): LoadData {
  const waiting = new Map<string, (data: Uint8Array<ArrayBuffer>) => void>();
  Object.assign(globalThis, {
    baolanData: (name: string, length: number, payload: string) => {
      loaded.bytes += payload.length * 2;
      waiting.get(name)?.(decodePayload(length, payload));
      waiting.delete(name);
    },
  });
  return (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const fail = (): void => {
        waiting.delete(name);
        reject(new Error(`the search file ${name} could not be loaded`));
      };
      waiting.set(name, (data) => resolve(data));
      script.onerror = fail;
      script.onload = () => {
        if (waiting.has(name)) fail();
        script.remove();
      };
      script.src = `${base}${name}.js`;
      loaded.files += 1;
      document.head.append(script);
    });
}

/** By fetch: in a worker, over http. The manifest is asked for anew each time, all else is named by its content. */
export function loadByFetch(base: string): LoadData {
  return async (name) => {
    const response = await fetch(`${base}${name}.js`, name === 'manifest' ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`the search file ${name} could not be loaded (${response.status})`);
    const file = await response.arrayBuffer();
    loaded.files += 1;
    loaded.bytes += file.byteLength;
    return decodeScript(file);
  };
}

/** Undoes deflate-raw. */
export async function inflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
