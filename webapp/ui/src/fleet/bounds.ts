export interface Bounds {
  west: number;
  south: number;
  /** May be past 180 where the box crosses the antimeridian. */
  east: number;
  north: number;
}

/** The smallest box around all places, over the antimeridian where that is the shorter way round. */
export function boundsOf(places: Iterable<{ lat: number; lon: number }>): Bounds | undefined {
  const lons: number[] = [];
  let south = Infinity;
  let north = -Infinity;
  for (const { lat, lon } of places) {
    if (Number.isNaN(lat) || Number.isNaN(lon)) continue;
    lons.push(lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (lons.length === 0) return undefined;
  lons.sort((a, b) => a - b);

  // What is left of the circle when its widest empty part is taken away.
  let west = lons[0]!;
  let east = lons.at(-1)!;
  let widest = west + 360 - east;
  for (let i = 1; i < lons.length; i++) {
    const gap = lons[i]! - lons[i - 1]!;
    if (gap > widest) {
      widest = gap;
      west = lons[i]!;
      east = lons[i - 1]! + 360;
    }
  }
  return { west, south, east, north };
}
