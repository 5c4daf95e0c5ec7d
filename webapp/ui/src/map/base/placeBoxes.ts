import type { Map } from 'maplibre-gl';
import type { Rect } from '../labels/placement';
import { PLACES, placeSize } from './roads';
import { COUNTRIES, countrySize, LINE_WIDTH, SPACING } from './worldLayers';

/** In letters' own size: how wide one is at the most, and how high a line. */
const LETTER = 0.56;
const CAPITAL = 0.68 + SPACING;
const LINE = 1.4;

/** What the names of places and countries cover, in pixels from the middle of the map: names of vehicles keep off. */
export function placeBoxes(map: Map): Rect[] {
  const layers = [PLACES, COUNTRIES].filter((layer) => map.getLayer(layer));
  if (layers.length === 0) return [];
  const middle = map.project(map.getCenter());
  const zoom = map.getZoom();
  return map.queryRenderedFeatures({ layers }).flatMap(({ geometry, properties, layer }) => {
    if (geometry.type !== 'Point') return [];
    const at = map.project(geometry.coordinates as [number, number]).sub(middle);
    const { name, rank } = properties as { name: string; rank: number };
    return [
      layer.id === PLACES
        ? below(at, name, placeSize(zoom, rank))
        : around(at, name, countrySize(zoom, rank)),
    ];
  });
}

interface Point {
  x: number;
  y: number;
}

function below({ x, y }: Point, name: string, size: number): Rect {
  const half = (name.length * size * LETTER) / 2;
  return { left: x - half, top: y, right: x + half, bottom: y + size * (LINE + 0.4) };
}

/** Capitals, in lines of much the same length. */
function around({ x, y }: Point, name: string, size: number): Rect {
  const letters = name.length * CAPITAL;
  const lines = name.includes(' ') ? Math.ceil(letters / LINE_WIDTH) : 1;
  const [halfWidth, halfHeight] = [(letters * size) / lines / 2, (lines * size * LINE) / 2];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
