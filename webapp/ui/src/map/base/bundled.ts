import coarseUrl from 'world-atlas/countries-110m.json?url';
import fineUrl from 'world-atlas/countries-50m.json?url';
import type { GeoJSONSource, GeoJSONSourceSpecification, Map, StyleSpecification } from 'maplibre-gl';
import { text } from '../../messages/language.svelte';
import type { Scheme } from '../../theme/theme.svelte';
import { VEHICLE_NAMES } from '../labels/labelLayer';
import { palettes } from '../palette';
import { TRAIL } from '../trail/trailLayer';
import { gridLines } from './grid';
import { GRID } from './gridLayer';
import { ROADS, roadLayers, type Roads } from './roads';
import { worldOf, type World, type WorldTopology } from './world';
import { worldLayers } from './worldLayers';

const WORLDS = { coarse: coarseUrl, fine: fineUrl };
const SHAPES: (keyof World)[] = ['land', 'borders', 'coast', 'labels'];
const NOWHERE = { west: 1, south: 1, east: 0, north: 0 };

/** What comes with the page: the world of Natural Earth, and the roads of the tracks that come with it. */
export interface Bundled {
  world: World;
  roads: Roads;
}

/** Only a sea: vehicles can be drawn on it while the world is still on its way. */
export function emptyStyle(scheme: Scheme): StyleSpecification {
  // Another theme is there at once, as it is on the rest of the page.
  const transition = { duration: 0 };
  return { version: 8, transition, sources: {}, layers: [worldLayers(palettes[scheme])[0]!] };
}

/** How much of the world's coasts and borders is drawn: little that is there at once, or all of it. */
export type Detail = keyof typeof WORLDS;

export async function loadWorld(detail: Detail, signal: AbortSignal): Promise<World> {
  const response = await fetch(WORLDS[detail], { signal });
  if (!response.ok) throw new Error(`the base map answered ${response.status}`);
  return worldOf((await response.json()) as WorldTopology);
}

/** Lays world and roads under the trail and the vehicles, and their names above them. */
export function addBundled(map: Map, { world, roads }: Bundled, scheme: Scheme): void {
  for (const [name, data] of Object.entries(world))
    addSource(map, name, { data, tolerance: 0.2, maxzoom: 8 });
  addSource(map, GRID, { data: gridLines(NOWHERE, 1), maxzoom: 15 });
  // Fine enough for a street: these are seen at zooms where the coast is only a line far away.
  addSource(map, ROADS, { data: roads, tolerance: 0.2, maxzoom: 14 });
  for (const layer of layers(scheme)) {
    if (map.getLayer(layer.id)) continue;
    const above = layer.type === 'symbol' || layer.type === 'circle';
    map.addLayer(layer, above ? VEHICLE_NAMES : TRAIL);
  }
}

/** Draws another world where one is drawn. */
export function replaceWorld(map: Map, world: World): void {
  for (const [name, data] of Object.entries(world)) map.getSource<GeoJSONSource>(name)?.setData(data);
}

/** Whether a world is laid and drawn. */
export function isWorldDrawn(map: Map): boolean {
  return SHAPES.every((name) => map.getSource(name) && map.isSourceLoaded(name));
}

/** Only paints anew: the style stays, and with it the layers it does not know. */
export function paintBundled(map: Map, scheme: Scheme): void {
  for (const layer of layers(scheme)) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {}) as [never, never][]) {
      map.setPaintProperty(layer.id, name, value);
    }
  }
}

function addSource(map: Map, name: string, source: Omit<GeoJSONSourceSpecification, 'type'>): void {
  if (map.getSource(name)) return;
  const attribution = name === 'land' ? naturalEarth() : undefined;
  map.addSource(name, { type: 'geojson', ...source, ...(attribution && { attribution }) });
}

function layers(scheme: Scheme) {
  return [...worldLayers(palettes[scheme]), ...roadLayers(palettes[scheme])];
}

function naturalEarth(): string {
  return `<a href="https://www.naturalearthdata.com/" target="_blank" rel="noopener">${text.map.naturalEarth}</a>`;
}
