import type { Map, MapMouseEvent } from 'maplibre-gl';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { toX, toY } from '../fleet/mercator';
import type { Scheme } from '../theme/theme.svelte';
import { Animation } from './animation';
import { BaseLayers } from './base/baseLayers';
import { boxOf, GridLayer } from './base/gridLayer';
import { placeBoxes } from './base/placeBoxes';
import { Camera } from './camera';
import { createMap } from './createMap';
import { LabelLayer, VEHICLE_NAMES } from './labels/labelLayer';
import type { Look } from './look';
import { isCrowd } from './markSize';
import { palettes } from './palette';
import { pick } from './picking';
import { movesInSight, sightOf } from './sight';
import type { Trail } from './trail/legs';
import { TrailLayer } from './trail/trailLayer';
import { VEHICLES, VehicleLayer } from './vehicleLayer';

const REACH_PIXELS = 16;

export interface FleetMapEvents {
  drawn(): void;
  picked(vehicle: Vehicle | undefined): void;
  hovered(vehicle: Vehicle | undefined): void;
  /** The user took the map away from the vehicle it followed. */
  dragged(): void;
  worldMissing(): void;
  /** Whether a map of less detail is shown than the operator set. */
  mapOffline(offline: boolean): void;
}

const LAND = 'land';

/** The map of the fleet: MapLibre with a world under it and the vehicles' own layer in it. */
export class FleetMap {
  readonly map: Map;
  readonly base: BaseLayers;
  readonly layer: VehicleLayer;
  readonly trail: TrailLayer;
  readonly labels: LabelLayer;
  readonly camera: Camera;
  private readonly animation: Animation;
  private readonly grid: GridLayer;
  private readonly look: Look;
  private restsAt = -Infinity;
  private crowded = false;

  constructor(
    container: HTMLElement,
    private readonly fleet: Fleet,
    scheme: Scheme,
    track: Trail,
    private readonly events: FleetMapEvents,
  ) {
    this.look = { palette: palettes[scheme], dimmed: false, selected: undefined, hovered: undefined };
    this.map = createMap(container, scheme);
    this.camera = new Camera(this.map, fleet);
    this.grid = new GridLayer(this.map);
    this.trail = new TrailLayer(fleet, this.look, track);
    this.labels = new LabelLayer(fleet, this.look, () => placeBoxes(this.map));
    this.layer = new VehicleLayer(fleet, this.look, () => events.drawn());
    this.animation = new Animation({ movesUntil: () => this.movesUntil(), repaint: () => this.repaint() });
    this.base = new BaseLayers(this.map, scheme, {
      laid: () => this.addOverlays(),
      based: () => {
        this.grid.update();
        this.order();
      },
      missing: () => events.worldMissing(),
      offline: (offline) => events.mapOffline(offline),
    });
    this.map.on('move', () => {
      this.restsAt = -Infinity;
      this.grid.update();
    });
    this.map.on('moveend', (event) => Camera.ownMove(event) || this.animation.wake());
    this.map.on('dragstart', () => this.camera.following && events.dragged());
    this.map.on('click', (event) => events.picked(this.at(event)));
    this.map.on('mousemove', (event) => this.hover(this.at(event)));
    this.map.on('mouseout', () => this.hover(undefined));
  }

  /** Whether some of the world is drawn under the vehicles. */
  get worldShown(): boolean {
    if (this.base.kind !== 'bundled') return this.map.areTilesLoaded();
    return (
      this.map.getLayer(LAND) !== undefined && this.map.queryRenderedFeatures({ layers: [LAND] }).length > 0
    );
  }

  /** New fixes may have come, or a vehicle may have gone stale. */
  update(): void {
    if (isCrowd(this.fleet.size) !== this.crowded && this.map.getLayer(VEHICLES)) this.order();
    if (this.fleet.marks.changed || this.movesUntil() > performance.now()) this.animation.wake();
  }

  setScheme(scheme: Scheme): void {
    this.look.palette = palettes[scheme];
    this.base.setScheme(scheme);
    this.animation.wake();
  }

  get dimmed(): boolean {
    return this.look.dimmed;
  }

  setDimmed(dimmed: boolean): void {
    this.look.dimmed = dimmed;
    this.animation.wake();
  }

  select(vehicle: Vehicle | undefined): void {
    this.look.selected = vehicle;
    this.animation.wake();
  }

  /** The trail is another one. */
  retrace(): void {
    if (this.look.selected) this.animation.wake();
  }

  follow(vehicle: Vehicle | undefined): void {
    this.camera.follow(vehicle);
    this.animation.wake();
  }

  remove(): void {
    this.base.remove();
    this.animation.stop();
    this.map.remove();
  }

  /** Over each style that comes, also after a lost graphics context. */
  private addOverlays(): void {
    if (this.map.getLayer(VEHICLES)) return;
    this.grid.forget();
    const names = this.map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
    this.map.addLayer(this.trail, names);
    this.map.addLayer(this.layer, names);
    this.map.addLayer(this.labels);
    this.order();
  }

  /** Marks lie over the names of places; a crowd lies under them, as it would leave nothing of them. */
  private order(): void {
    this.crowded = isCrowd(this.fleet.size);
    const names = this.map.getStyle().layers.find(({ type }) => type === 'symbol')?.id;
    this.map.moveLayer(VEHICLES, (this.crowded && names) || VEHICLE_NAMES);
  }

  private repaint(): void {
    this.camera.keepUp();
    this.map.triggerRepaint();
  }

  /** Looked for again only when what was found has come to rest, or may be out of sight. */
  private movesUntil(): number {
    const now = performance.now();
    if (this.restsAt > now) return this.restsAt;
    const { marks, size } = this.fleet;
    const sight = sightOf(boxOf(this.map.getBounds()));
    return (this.restsAt = marks.millis(movesInSight(marks, size, sight, marks.seconds(now))));
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
