import worldUrl from 'world-atlas/countries-50m.json?url';
import type { GeoJSONSourceSpecification, LayerSpecification, Map, StyleSpecification } from 'maplibre-gl';
import { gridLines } from './grid';
import { GRID } from './gridLayer';
import { palettes, type Palette } from './palette';
import type { Scheme } from '../theme/theme.svelte';
import { worldOf, type World, type WorldTopology } from './world';

/** The layer that vehicles are drawn beneath. */
export const LABELS = 'labels';

const NOWHERE = { west: 1, south: 1, east: 0, north: 0 };

/** Only a sea: vehicles can be drawn on it while the world is still on its way. */
export function emptyStyle(scheme: Scheme): StyleSpecification {
  return { version: 8, sources: {}, layers: [layers(palettes[scheme])[0]!] };
}

export async function loadWorld(signal: AbortSignal): Promise<World> {
  const response = await fetch(worldUrl, { signal });
  if (!response.ok) throw new Error(`the base map answered ${response.status}`);
  return worldOf((await response.json()) as WorldTopology);
}

/** Lays the world under the vehicles and its names above them. */
export function addWorld(map: Map, world: World, scheme: Scheme, vehicles: string): void {
  for (const [name, data] of Object.entries(world)) {
    if (!map.getSource(name)) map.addSource(name, source(data));
  }
  if (!map.getSource(GRID)) map.addSource(GRID, { ...source(gridLines(NOWHERE, 1)), maxzoom: 15 });
  for (const layer of layers(palettes[scheme])) {
    if (map.getLayer(layer.id)) continue;
    const above = layer.id === LABELS || !map.getLayer(vehicles);
    map.addLayer(layer, above ? undefined : vehicles);
  }
}

/** Only paints anew: the style stays, and with it the layers it does not know. */
export function paint(map: Map, scheme: Scheme): void {
  for (const layer of layers(palettes[scheme])) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {}) as [never, never][]) {
      map.setPaintProperty(layer.id, name, value);
    }
  }
}

function source(data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification {
  return { type: 'geojson', data, tolerance: 0.2, maxzoom: 8 };
}

function layers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'coast-glow',
      type: 'line',
      source: 'coast',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.coastGlow,
        'line-opacity': 0.55,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 5, 6, 18, 12, 40],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 1, 5, 6, 18, 12, 40],
      },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    {
      id: GRID,
      type: 'line',
      source: GRID,
      paint: { 'line-color': palette.grid, 'line-opacity': 0.22, 'line-width': 1 },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 6, 1, 12, 1.6],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2, 12, 2],
        'line-dasharray': [3, 2],
      },
    },
    {
      id: LABELS,
      type: 'symbol',
      source: 'labels',
      filter: ['<', ['get', 'rank'], ['step', ['zoom'], 22, 2, 60, 3, 110, 4, 180, 5, 241]],
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        // No glyph server: these are drawn from the fonts of the machine.
        'text-font': ['Noto Sans', 'system-ui', 'sans-serif'],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['step', ['get', 'rank'], 12, 20, 10, 60, 9],
          6,
          ['step', ['get', 'rank'], 18, 20, 15, 60, 13],
        ],
        'text-letter-spacing': 0.16,
        'text-max-width': 8,
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.2,
        'text-opacity': ['interpolate', ['linear'], ['zoom'], 8, 1, 10, 0.4],
      },
    },
  ];
}
