import type { ErrorEvent, Map, StyleSpecification } from 'maplibre-gl';
import { loadConfig } from '../../config';
import { language } from '../../messages/language.svelte';
import type { Scheme } from '../../theme/theme.svelte';
import { TRAIL } from '../trail/trailLayer';
import {
  addBundled,
  emptyStyle,
  isWorldDrawn,
  loadWorld,
  paintBundled,
  replaceWorld,
  type Bundled,
  type Detail,
} from './bundled';
import { Patience } from './patience';
import { loadOnlineStyle } from './onlineStyle';
import { loadRoads } from './roads';

/** How long a base may take to say what it is, before the next one is shown. */
const LIMIT_MS = 3000;
const MOST_FAILURES = 4;

type Kind = 'online' | 'pmtiles' | 'bundled';

export interface BaseEvents {
  /** A style came, with nothing of ours in it but the base: the overlays can be laid on it. */
  laid(): void;
  /** The bundled world was laid under them. */
  based(): void;
  missing(): void;
  /** Whether a map of less detail is shown than the operator set. */
  offline(offline: boolean): void;
}

interface Base {
  kind: Kind;
  style(scheme: Scheme, signal: AbortSignal): Promise<StyleSpecification>;
}

/**
 * The map under the vehicles: an online style, else the operator's own tiles, else the bundled world, whichever is set
 * and answers. The bundled one is there from the beginning, and vehicles wait for none of them.
 */
export class BaseLayers {
  kind: Kind = 'bundled';
  private readonly gone = new AbortController();
  private readonly patience = new Patience(() => void this.choose());
  private bases: Base[] = [];
  private bundled: Bundled | undefined;
  private detail: Detail | undefined;
  private failures = 0;

  constructor(
    private readonly map: Map,
    private scheme: Scheme,
    private readonly events: BaseEvents,
  ) {
    map.on('style.load', () => this.lay());
    map.on('error', (event) => this.fail(event));
    map.on('sourcedata', (event) => {
      if ('tile' in event && event.tile) this.failures = 0;
    });
    void this.loadBundled();
    void this.begin();
  }

  setScheme(scheme: Scheme): void {
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    if (this.kind === 'bundled') paintBundled(this.map, scheme);
    if (this.kind === 'pmtiles') void this.choose();
  }

  remove(): void {
    this.gone.abort();
    this.patience.remove();
  }

  private async begin(): Promise<void> {
    const { styleUrl, pmtilesUrl } = (await loadConfig(this.gone.signal)).map;
    if (styleUrl) {
      this.bases.push({ kind: 'online', style: (_, signal) => loadOnlineStyle(styleUrl, signal) });
    }
    if (pmtilesUrl) {
      this.bases.push({
        kind: 'pmtiles',
        style: async (scheme) =>
          (await import('./pmtilesStyle')).pmtilesStyle(pmtilesUrl, scheme, language.tag),
      });
    }
    if (this.bases.length > 0) await this.choose();
  }

  /** Shows the first base that answers; while that is not the first one set, it is tried again later. */
  private async choose(bases = this.bases): Promise<void> {
    for (const base of bases) {
      const style = await this.ask(base);
      if (this.gone.signal.aborted) return;
      if (style) return this.show(base.kind, style);
    }
    this.show('bundled', emptyStyle(this.scheme));
  }

  private async ask(base: Base): Promise<StyleSpecification | undefined> {
    const limit = AbortSignal.timeout(LIMIT_MS);
    const late = new Promise<undefined>((resolve) =>
      limit.addEventListener('abort', () => resolve(undefined)),
    );
    const style = base.style(this.scheme, AbortSignal.any([limit, this.gone.signal]));
    return Promise.race([style.catch(() => undefined), late]);
  }

  private show(kind: Kind, style: StyleSpecification): void {
    const lacking = kind !== this.bases[0]?.kind;
    this.events.offline(lacking);
    if (lacking) this.patience.wait();
    else this.patience.stop();
    if (kind === 'bundled' && this.kind === 'bundled') return;
    this.kind = kind;
    this.failures = 0;
    this.map.setStyle(style, { diff: false });
  }

  /** Whether all there is to see of this base is drawn. */
  get complete(): boolean {
    return this.kind === 'bundled'
      ? this.detail === 'fine' && isWorldDrawn(this.map)
      : this.map.areTilesLoaded();
  }

  /** A coarse world first: the fine one takes the map ten times as long, and is not missed from afar. */
  private async loadBundled(): Promise<void> {
    const { signal } = this.gone;
    try {
      const [world, roads] = await Promise.all([loadWorld('coarse', signal), loadRoads(signal)]);
      this.bundled = { world, roads };
      this.detail = 'coarse';
      if (this.map.getLayer(TRAIL)) this.addBundled();
      await this.drawn();
      this.bundled.world = await loadWorld('fine', signal);
      this.detail = 'fine';
      replaceWorld(this.map, this.bundled.world);
    } catch {
      if (!signal.aborted && !this.bundled) this.events.missing();
    }
  }

  /** When the world is: never, as long as another base is shown. */
  private drawn(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isWorldDrawn(this.map)) return;
        this.map.off('render', look);
        resolve();
      };
      this.map.on('render', look);
    });
  }

  private lay(): void {
    this.events.laid();
    this.addBundled();
  }

  private addBundled(): void {
    if (this.kind !== 'bundled' || !this.bundled) return;
    addBundled(this.map, this.bundled, this.scheme);
    this.events.based();
  }

  /** A base whose tiles do not come is as good as none. */
  private fail(event: ErrorEvent): void {
    if (this.kind === 'bundled' || this.gone.signal.aborted) return console.error(event.error);
    if (++this.failures < MOST_FAILURES) return;
    const next = this.bases.findIndex(({ kind }) => kind === this.kind) + 1;
    this.failures = -Infinity;
    void this.choose(this.bases.slice(next));
  }
}
