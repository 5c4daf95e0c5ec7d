import type { Map } from 'maplibre-gl';
import type { Rect } from '../labels/placement';
import { PLACES, placeSize } from './roads';

const LETTER = 0.56;
const LINE = 1.4;

/** What the names of places cover, in pixels from the middle of the map: names of vehicles keep off them. */
export function placeBoxes(map: Map): Rect[] {
  if (!map.getLayer(PLACES)) return [];
  const { clientWidth, clientHeight } = map.getContainer();
  return map.queryRenderedFeatures({ layers: [PLACES] }).flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return [];
    const { x, y } = map.project(geometry.coordinates as [number, number]);
    const size = placeSize(map.getZoom(), properties.rank);
    const half = (String(properties.name).length * size * LETTER) / 2;
    const left = x - clientWidth / 2 - half;
    const top = y - clientHeight / 2;
    return [{ left, top, right: left + 2 * half, bottom: top + size * (LINE + 0.4) }];
  });
}
