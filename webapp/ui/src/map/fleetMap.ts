import 'maplibre-gl/dist/maplibre-gl.css';
import './controls.css';
import {
  AttributionControl,
  Map,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { boundsOf } from '../fleet/bounds';
import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { toX, toY } from '../fleet/mercator';
import { text } from '../text';
import type { Scheme } from '../theme/theme.svelte';
import { Animation } from './animation';
import { addWorld, emptyStyle, LABELS, loadWorld, paint } from './baseMap';
import { GridLayer } from './gridLayer';
import { palettes } from './palette';
import { pick } from './picking';
import { VEHICLES, VehicleLayer, type Look } from './vehicleLayer';

setWorkerUrl(workerUrl);

const REACH_PIXELS = 16;
const CLOSE_ZOOM = 9;
const FOLLOW_ZOOM = 13;
const EASE_MS = 700;

export interface FleetMapEvents {
  drawn(): void;
  picked(vehicle: Vehicle | undefined): void;
  hovered(vehicle: Vehicle | undefined): void;
  /** The user took the map away from the vehicle it followed. */
  dragged(): void;
  worldMissing(): void;
}

/** The map of the fleet: MapLibre with a world under it and the vehicles' own layer in it. */
export class FleetMap {
  readonly map: Map;
  readonly layer: VehicleLayer;
  private readonly animation: Animation;
  private readonly grid: GridLayer;
  private readonly loading = new AbortController();
  private readonly look: Look;
  private followed: Vehicle | undefined;
  private followFrom = 0;

  constructor(
    container: HTMLElement,
    private readonly fleet: Fleet,
    private scheme: Scheme,
    private readonly events: FleetMapEvents,
  ) {
    this.look = { palette: palettes[scheme], dimmed: false, selected: undefined, hovered: undefined };
    this.map = createMap(container, scheme);
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
    this.map.on('moveend', (event) => 'following' in event || this.animation.wake());
    this.map.on('dragstart', () => this.followed && events.dragged());
    this.map.on('click', (event) => events.picked(this.at(event)));
    this.map.on('mousemove', (event) => this.hover(this.at(event)));
    this.map.on('mouseout', () => this.hover(undefined));
    void this.layWorld();
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

  fitAll(animate: boolean): void {
    const bounds = boundsOf(this.fleet.vehicles.map((vehicle) => this.fleet.fix(vehicle)));
    if (!bounds) return;
    const { west, south, east, north } = bounds;
    this.map.fitBounds([west, south, east, north], { padding: 56, maxZoom: 11, animate, linear: true });
  }

  goTo(vehicle: Vehicle, animate: boolean, leastZoom = CLOSE_ZOOM): void {
    const center = this.fleet.shown(vehicle, performance.now());
    const zoom = Math.max(this.map.getZoom(), leastZoom);
    this.map.easeTo({ center, zoom, animate, duration: EASE_MS });
  }

  follow(vehicle: Vehicle | undefined): void {
    if (vehicle === this.followed) return;
    this.followed = vehicle;
    this.map.scrollZoom.enable(vehicle ? { around: 'center' } : undefined);
    if (!vehicle) return;
    this.goTo(vehicle, true, FOLLOW_ZOOM);
    this.followFrom = performance.now() + EASE_MS;
    this.animation.wake();
  }

  /** Where on the map's element a vehicle is drawn. */
  screen(vehicle: Vehicle): { x: number; y: number } {
    return this.map.project(this.fleet.shown(vehicle, performance.now()));
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
    if (this.followed && performance.now() >= this.followFrom && !this.map.isZooming()) {
      const center = this.fleet.shown(this.followed, performance.now());
      this.map.jumpTo({ center }, { following: true });
    }
    this.map.triggerRepaint();
  }

  private movesUntil(): number {
    const { marks, vehicles } = this.fleet;
    const bounds = this.map.getBounds();
    const now = marks.seconds(performance.now());
    let until = -Infinity;
    for (const { slot } of vehicles) {
      const rest = marks.restsAt(slot);
      if (rest <= until || rest < now) continue;
      const { lat, lon } = marks.place(slot, now);
      if (bounds.contains([lon, lat])) until = rest;
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

function createMap(container: HTMLElement, scheme: Scheme): Map {
  const map = new Map({
    container,
    style: emptyStyle(scheme),
    center: [15, 45],
    zoom: 2.5,
    minZoom: 0,
    maxZoom: 17,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': text.mapRegion },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(
    new AttributionControl({
      compact: false,
      customAttribution: [
        `<a href="https://www.naturalearthdata.com/" target="_blank" rel="noopener">${text.naturalEarth}</a>`,
        '<a href="https://maplibre.org/" target="_blank" rel="noopener">MapLibre</a>',
        `<a href="licences.txt" target="_blank">${text.licences}</a>`,
      ],
    }),
    'bottom-left',
  );
  map.addControl(new ScaleControl({ maxWidth: 96 }), 'bottom-left');
  return map;
}
