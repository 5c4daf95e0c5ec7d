import type { Map } from 'maplibre-gl';
import { boundsOf } from '../fleet/bounds';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { nearestLon } from '../fleet/mercator';

const CLOSE_ZOOM = 9;
const FOLLOW_ZOOM = 13;
const EASE_MS = 700;
/** Room for marks at the edge, and for the buttons on the right. */
const AROUND = { top: 48, right: 80, bottom: 48, left: 48 };

/** Where the map looks. */
export interface View {
  lat: number;
  lon: number;
  zoom: number;
}

/** Where the map looks: at the whole fleet, at one vehicle, or along with it. */
export class Camera {
  private followed: Vehicle | undefined;
  private followFrom = 0;

  constructor(
    private readonly map: Map,
    private readonly fleet: Fleet,
  ) {}

  get following(): boolean {
    return this.followed !== undefined;
  }

  get view(): View {
    const { lat, lng } = this.map.getCenter().wrap();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  /** Whether a move of the map was made by `keepUp`, which is no reason to draw once more. */
  static ownMove(event: object): boolean {
    return 'keptUp' in event;
  }

  /** Tells each new view once the map rests in it, but none of those that following a vehicle makes. */
  onMove(listener: (view: View) => void): () => void {
    const { unsubscribe } = this.map.on('moveend', (event) => Camera.ownMove(event) || listener(this.view));
    return unsubscribe;
  }

  /** So much of the map's right is under something else: the middle is that of the rest, and nothing moves for it. */
  cover(right: number): void {
    if (right === (this.map.getPadding().right ?? 0)) return;
    const { clientWidth, clientHeight } = this.map.getContainer();
    const center = this.map.unproject([(clientWidth - right) / 2, clientHeight / 2]);
    this.map.jumpTo({ center, padding: { top: 0, right, bottom: 0, left: 0 } });
  }

  jump({ lat, lon, zoom }: View): void {
    this.map.jumpTo({ center: [lon, lat], zoom });
  }

  fitAll(animate: boolean): void {
    const bounds = boundsOf(this.fleet.vehicles.map((vehicle) => this.fleet.fix(vehicle)));
    if (!bounds) return;
    const { west, south, east, north } = bounds;
    this.map.fitBounds([west, south, east, north], { padding: AROUND, maxZoom: 11, animate, linear: true });
  }

  goTo(vehicle: Vehicle, animate: boolean): void {
    const center = this.fleet.shown(vehicle, performance.now());
    const zoom = Math.max(this.map.getZoom(), this.following ? FOLLOW_ZOOM : CLOSE_ZOOM);
    this.map.easeTo({ center, zoom, animate, duration: EASE_MS });
  }

  follow(vehicle: Vehicle | undefined): void {
    if (vehicle === this.followed) return;
    this.followed = vehicle;
    this.map.scrollZoom.disable();
    this.map.scrollZoom.enable(vehicle ? { around: 'center' } : undefined);
    if (!vehicle) return;
    this.goTo(vehicle, true);
    this.followFrom = performance.now() + EASE_MS;
  }

  /** Before a frame: puts the followed vehicle back into the middle. */
  keepUp(): void {
    if (!this.followed || performance.now() < this.followFrom || this.map.isZooming()) return;
    const center = this.fleet.shown(this.followed, performance.now());
    this.map.jumpTo({ center }, { keptUp: true });
  }

  /** Where on the map's element a vehicle is drawn. */
  screen(vehicle: Vehicle): { x: number; y: number } {
    const { lat, lon } = this.fleet.shown(vehicle, performance.now());
    return this.map.project([nearestLon(lon, this.map.getCenter().lng), lat]);
  }
}
