import type { MultiLineString, Position } from 'geojson';

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const LEAST_PIXELS = 100;
const TILE = 512;

/** Degrees between two lines of the grid: as near as they may be without crowding. */
export function gridStep(zoom: number): number {
  const pixelsPerDegree = (TILE * 2 ** zoom) / 360;
  return STEPS.findLast((step) => step * pixelsPerDegree >= LEAST_PIXELS) ?? STEPS[0]!;
}

/** Three times the view in each direction, so that the map can be dragged without gaps. */
export function around({ west, south, east, north }: Box): Box {
  const width = east - west;
  const height = north - south;
  return {
    west: west - width,
    south: Math.max(-85, south - height),
    east: east + width,
    north: Math.min(85, north + height),
  };
}

export function contains(outer: Box, inner: Box): boolean {
  const south = Math.max(-85, inner.south);
  const north = Math.min(85, inner.north);
  return outer.west <= inner.west && outer.east >= inner.east && outer.south <= south && outer.north >= north;
}

export function gridLines({ west, south, east, north }: Box, step: number): MultiLineString {
  const coordinates: Position[][] = [];
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    coordinates.push([
      [i * step, south],
      [i * step, north],
    ]);
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    coordinates.push([
      [west, i * step],
      [east, i * step],
    ]);
  }
  return { type: 'MultiLineString', coordinates };
}
