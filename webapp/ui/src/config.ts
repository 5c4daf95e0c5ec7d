import { ask } from './versions/observed.svelte';

/** What the operator set for the page, as the webapp serves it; addresses may be relative to the page. */
export interface Config {
  version: string;
  map: {
    styleUrl: string | null;
    pmtilesUrl: string | null;
  };
}

const NOTHING_SET: Config = { version: '', map: { styleUrl: null, pmtilesUrl: null } };

/** Without an answer the page does as if nothing were set. */
export async function loadConfig(signal?: AbortSignal): Promise<Config> {
  try {
    const response = await ask('config.json', { signal, cache: 'no-cache' });
    return response.ok ? ((await response.json()) as Config) : NOTHING_SET;
  } catch {
    return NOTHING_SET;
  }
}
