import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';
import { GRID } from './gridLayer';

/** The layer of the names of countries. */
export const COUNTRIES = 'labels';

/** Text sizes far and near, of the countries before this rank. */
const SIZES = [
  { before: 20, far: 12, near: 18 },
  { before: 60, far: 10, near: 15 },
  { before: Infinity, far: 9, near: 13 },
] as const;
const [FAR, NEAR] = [2, 6];
/** In letters' own size. */
export const SPACING = 0.16;
export const LINE_WIDTH = 8;

/** How large the name of a country is written. */
export function countrySize(zoom: number, rank: number): number {
  const { far, near } = SIZES.find(({ before }) => rank < before)!;
  return far + (near - far) * Math.min(1, Math.max(0, (zoom - FAR) / (NEAR - FAR)));
}

function sizeByRank(at: 'far' | 'near'): ExpressionSpecification {
  const [first, second, third] = SIZES;
  return ['step', ['get', 'rank'], first[at], first.before, second[at], second.before, third[at]];
}

/** The bundled world, from the sea up. */
export function worldLayers(palette: Palette): LayerSpecification[] {
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
      id: COUNTRIES,
      type: 'symbol',
      source: 'labels',
      filter: ['<', ['get', 'rank'], ['step', ['zoom'], 22, 2, 60, 3, 110, 4, 180, 5, 241]],
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        // No glyph server: these are drawn from the fonts of the machine.
        'text-font': ['Noto Sans', 'system-ui', 'sans-serif'],
        'text-size': ['interpolate', ['linear'], ['zoom'], FAR, sizeByRank('far'), NEAR, sizeByRank('near')],
        'text-letter-spacing': SPACING,
        'text-max-width': LINE_WIDTH,
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
