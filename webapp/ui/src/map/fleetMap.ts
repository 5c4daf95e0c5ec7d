import type { Map, MapMouseEvent } from 'maplibre-gl';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { nearestLon, toX, toY } from '../fleet/mercator';
import type { Scheme } from '../theme/theme.svelte';
import { Animation } from './animation';
import { addWorld, LABELS, loadWorld, paint } from './baseMap';
import { Camera } from './camera';
import { createMap } from './createMap';
import { GridLayer } from './gridLayer';
import { palettes } from './palette';
import { pick } from './picking';
import { VEHICLES, VehicleLayer, type Look } from './vehicleLayer';

const REACH_PIXELS = 16;

export interface FleetMapEvents {
  drawn(): void;
  picked(vehicle: Vehicle | undefined): void;
  hovered(vehicle: Vehicle | undefined): void;
  /** The user took the map away from the vehicle it followed. */
  dragged(): void;
  worldMissing(): void;
}

const LAND = 'land';

/** The map of the fleet: MapLibre with a world under it and the vehicles' own layer in it. */
export class FleetMap {
  readonly map: Map;
  readonly layer: VehicleLayer;
  readonly camera: Camera;
  private readonly animation: Animation;
  private readonly grid: GridLayer;
  private readonly loading = new AbortController();
  private readonly look: Look;

  constructor(
    container: HTMLElement,
    private readonly fleet: Fleet,
    private scheme: Scheme,
    private readonly events: FleetMapEvents,
  ) {
    this.look = { palette: palettes[scheme], dimmed: false, selected: undefined, hovered: undefined };
    this.map = createMap(container, scheme);
    this.camera = new Camera(this.map, fleet);
    this.grid = new GridLayer(this.map);
    this.layer = new VehicleLayer(
      fleet,
      () => this.look,
      () => events.drawn(),
    );
    this.animation = new Animation({ movesUntil: () => this.movesUntil(), repaint: () => this.repaint() });
    // Also after a lost graphics context, when the style comes back without it.
    this.map.on('style.load', () => this.addVehicles());
    this.map.on('move', () => this.grid.update());
    this.map.on('moveend', (event) => Camera.ownMove(event) || this.animation.wake());
    this.map.on('dragstart', () => this.camera.following && events.dragged());
    this.map.on('click', (event) => events.picked(this.at(event)));
    this.map.on('mousemove', (event) => this.hover(this.at(event)));
    this.map.on('mouseout', () => this.hover(undefined));
    void this.layWorld();
  }

  /** Whether some of the world is drawn under the vehicles. */
  get worldShown(): boolean {
    return (
      this.map.getLayer(LAND) !== undefined && this.map.queryRenderedFeatures({ layers: [LAND] }).length > 0
    );
  }

  /** New fixes may have come, or a vehicle may have gone stale. */
  update(): void {
    if (this.fleet.marks.changed || this.movesUntil() > performance.now()) this.animation.wake();
  }

  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
    this.look.palette = palettes[scheme];
    paint(this.map, scheme);
    this.animation.wake();
  }

  setDimmed(dimmed: boolean): void {
    this.look.dimmed = dimmed;
    this.animation.wake();
  }

  select(vehicle: Vehicle | undefined): void {
    this.look.selected = vehicle;
    this.animation.wake();
  }

  follow(vehicle: Vehicle | undefined): void {
    this.camera.follow(vehicle);
    this.animation.wake();
  }

  remove(): void {
    this.loading.abort();
    this.animation.stop();
    this.map.remove();
  }

  private addVehicles(): void {
    if (this.map.getLayer(VEHICLES)) return;
    this.grid.forget();
    this.map.addLayer(this.layer, this.map.getLayer(LABELS) ? LABELS : undefined);
  }

  private async layWorld(): Promise<void> {
    try {
      const world = await loadWorld(this.loading.signal);
      const lay = () => {
        addWorld(this.map, world, this.scheme, VEHICLES);
        this.grid.update();
      };
      if (this.map.getLayer(VEHICLES)) lay();
      else this.map.once('style.load', lay);
    } catch {
      if (!this.loading.signal.aborted) this.events.worldMissing();
    }
  }

  private repaint(): void {
    this.camera.keepUp();
    this.map.triggerRepaint();
  }

  private movesUntil(): number {
    const { marks, vehicles } = this.fleet;
    const bounds = this.map.getBounds();
    const centre = this.map.getCenter().lng;
    const now = marks.seconds(performance.now());
    let until = -Infinity;
    for (const { slot } of vehicles) {
      const rest = marks.restsAt(slot);
      if (rest <= until || rest < now) continue;
      const { lat, lon } = marks.place(slot, now);
      if (bounds.contains([nearestLon(lon, centre), lat])) until = rest;
    }
    return marks.millis(until);
  }

  private at({ lngLat }: MapMouseEvent): Vehicle | undefined {
    const place = { x: toX(lngLat.lng), y: toY(lngLat.lat) };
    return pick(this.fleet, place, this.map.getZoom(), REACH_PIXELS, performance.now());
  }

  private hover(vehicle: Vehicle | undefined): void {
    if (vehicle === this.look.hovered) return;
    this.look.hovered = vehicle;
    this.map.getCanvas().classList.toggle('over-vehicle', vehicle !== undefined);
    this.events.hovered(vehicle);
    this.animation.wake();
  }
}
