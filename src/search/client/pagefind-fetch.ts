/**
 * Stands in for `fetch` in Pagefind's script: what it asks for comes from our data scripts. Pagefind swallows the
 * failure of an index file and finds less; so failures are kept for whoever asked (`takeFailure`).
 */
type Provide = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

const providers = new Map<string, Provide>();
const failures = new Map<string, unknown>();

/** Answers what Pagefind asks below `/shard/`. */
export function provideFor(shard: string, provide: Provide): void {
  providers.set(shard, provide);
}

/** The first failure since the last call, or null. */
export function takeFailure(shard: string): unknown {
  const failure = failures.get(shard) ?? null;
  failures.delete(shard);
  return failure;
}

export async function pagefindFetch(address: string): Promise<Pick<Response, 'ok' | 'json' | 'arrayBuffer'>> {
  const [, shard = '', path = ''] = /^\/([^/]+)\/([^?]+)/.exec(address) ?? [];
  try {
    const provide = providers.get(shard);
    if (!provide) throw new Error(`Pagefind asked for ${address}`);
    const data = await provide(path);
    return {
      ok: true,
      json: async () => JSON.parse(new TextDecoder().decode(data)),
      arrayBuffer: async () => data.slice().buffer,
    };
  } catch (error) {
    if (!failures.has(shard)) failures.set(shard, error);
    throw error;
  }
}
