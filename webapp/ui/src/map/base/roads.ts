import type { FeatureCollection, LineString, Point } from 'geojson';
import type { FilterSpecification, LayerSpecification, PropertyValueSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';

export const ROADS = 'roads';
/** The layer of the names of places. */
export const PLACES = 'places';

/** Ways of one kind (road, town, bus, ferry...) by their name, and the places beside them; rank 1 is the biggest. */
export type Roads = FeatureCollection<LineString | Point, { kind: string; name: string; rank?: number }>;

// Not there when the page is worked on without its tracks.
const [address] = Object.values(
  import.meta.glob<string>('/generated/roads.json', { query: '?url', import: 'default', eager: true }),
);

const NONE: Roads = { type: 'FeatureCollection', features: [] };

/** Roads are a comfort: a map without them is still one. */
export async function loadRoads(signal: AbortSignal): Promise<Roads> {
  if (!address) return NONE;
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as Roads) : NONE;
  } catch {
    return NONE;
  }
}

const PLACE: FilterSpecification = ['==', ['get', 'kind'], 'place'];
const FERRIES: FilterSpecification = ['==', ['get', 'kind'], 'ferry'];
const LAND_WAYS: FilterSpecification = ['!', ['any', PLACE, FERRIES]];

/** Small places only where there is room for them. */
const PLACES_NOW: FilterSpecification = [
  'all',
  PLACE,
  ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 7, 2, 9, 3, 11, 99]],
];

/** Text sizes by rank, far and near. */
const SIZES: Record<number, [number, number]> = { 1: [12, 18], 2: [11, 15], 3: [11, 13] };
const [FAR, NEAR] = [6, 12];

/** How large the name of a place is written. */
export function placeSize(zoom: number, rank: number): number {
  const [far, near] = SIZES[Math.min(3, rank)] ?? SIZES[3]!;
  return far + (near - far) * Math.min(1, Math.max(0, (zoom - FAR) / (NEAR - FAR)));
}

/** In CSS pixels: main roads wider than streets, and all wider the nearer one looks. */
function width(more: number): PropertyValueSpecification<number> {
  const at = (main: number, street: number) => ['match', ['get', 'kind'], 'road', main + more, street + more];
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    7,
    at(1.6, 0.8),
    12,
    at(4.5, 2.5),
    18,
    at(22, 15),
  ] as never;
}

/** Where vehicles drive, faint from a zoom at which the world alone would be an empty plane. */
export function roadLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'ferries',
      type: 'line',
      source: ROADS,
      minzoom: 6,
      filter: FERRIES,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.ferry,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 12, 1.5],
        'line-dasharray': [4, 3],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 6, 0, 8, 1],
      },
    },
    {
      id: 'road-casings',
      type: 'line',
      source: ROADS,
      minzoom: 7,
      filter: LAND_WAYS,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.roadCasing,
        'line-width': width(1.6),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0, 8.5, 1],
      },
    },
    {
      id: 'roads',
      type: 'line',
      source: ROADS,
      minzoom: 7,
      filter: LAND_WAYS,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.road,
        'line-width': width(0),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0, 8.5, 1],
      },
    },
    {
      id: 'place-dots',
      type: 'circle',
      source: ROADS,
      minzoom: 6,
      maxzoom: 12,
      filter: PLACES_NOW,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 1.8, 11, 2.6],
        'circle-color': palette.land,
        'circle-stroke-color': palette.place,
        'circle-stroke-width': 1.2,
        'circle-opacity': ['interpolate', ['linear'], ['zoom'], 11, 1, 12, 0],
        'circle-stroke-opacity': ['interpolate', ['linear'], ['zoom'], 11, 1, 12, 0],
      },
    },
    {
      id: PLACES,
      type: 'symbol',
      source: ROADS,
      minzoom: 6,
      filter: PLACES_NOW,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Noto Sans', 'system-ui', 'sans-serif'],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          FAR,
          ['match', ['get', 'rank'], 1, SIZES[1]![0], SIZES[2]![0]],
          NEAR,
          ['match', ['get', 'rank'], 1, SIZES[1]![1], 2, SIZES[2]![1], SIZES[3]![1]],
        ],
        'text-max-width': 8,
        'text-padding': 4,
        'text-anchor': 'top',
        'text-offset': [0, 0.4],
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.place,
        'text-halo-color': palette.labelHalo,
        'text-halo-width': 1.4,
        'text-opacity': ['interpolate', ['linear'], ['zoom'], 13, 1, 16, 0.6],
      },
    },
  ];
}
