export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** Enough for the search field and the counts, or for a vehicle's name and speed. */
const PEEK = 164;
const LEAST_HALF = 340;
/** A strip of the map stays in sight, so that it is clear what lies underneath. */
const MAP_STRIP = 16;
const FLICK = 0.4;

/** How tall the sheet is at each stop, in pixels of a screen so tall. */
export function heightsOf(total: number, inset = 0): Record<Stop, number> {
  const full = Math.max(PEEK, total - MAP_STRIP);
  const half = Math.min(Math.max(Math.round(total / 2), LEAST_HALF), full);
  return { peek: Math.min(PEEK + inset, full), half, full };
}

/** Where a sheet let go of comes to rest: the next stop of a flick (pixels per ms, upwards), else the nearest. */
export function settle(height: number, velocity: number, heights: Record<Stop, number>): Stop {
  if (Math.abs(velocity) > FLICK) {
    const beyond = STOPS.filter((stop) => (velocity > 0 ? heights[stop] > height : heights[stop] < height));
    const next = velocity > 0 ? beyond[0] : beyond.at(-1);
    return next ?? (velocity > 0 ? 'full' : 'peek');
  }
  const distance = (stop: Stop) => Math.abs(heights[stop] - height);
  return STOPS.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
}

/** The stop above or below, or the same at either end. */
export function next(stop: Stop, by: 1 | -1): Stop {
  return STOPS[STOPS.indexOf(stop) + by] ?? stop;
}
