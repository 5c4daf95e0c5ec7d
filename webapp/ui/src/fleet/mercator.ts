/**
 * Web Mercator in whole numbers: x is the longitude in 2^32 steps around the world (9 mm at the equator),
 * y runs over half as many, north to south. Differences of x taken in 32 bits wrap around the antimeridian
 * by themselves; differences of y never overflow.
 */
export const X_STEPS = 2 ** 32;
export const Y_STEPS = 2 ** 31;

const EQUATOR_METRES = 40_075_016.686;
const MAX_LATITUDE = 85.051128779806604;
const RADIANS = Math.PI / 180;

export function toX(lon: number): number {
  return Math.round((lon / 360) * X_STEPS) | 0;
}

export function toY(lat: number): number {
  const sine = Math.sin(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * RADIANS);
  const fraction = -Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.round(fraction * Y_STEPS) | 0;
}

export function toLon(x: number): number {
  return ((x | 0) / X_STEPS) * 360;
}

export function toLat(y: number): number {
  return Math.atan(Math.sinh((-y / Y_STEPS) * 2 * Math.PI)) / RADIANS;
}

/** The signed way from one x to another, the short way round the world. */
export function deltaX(from: number, to: number): number {
  return (to - from) | 0;
}

/** Metres between two near points; the scale is that of the first one's latitude. */
export function metresBetween(fromX: number, fromY: number, toX: number, toY: number): number {
  const scale = EQUATOR_METRES / Math.cosh((fromY / Y_STEPS) * 2 * Math.PI);
  const x = deltaX(fromX, toX) / X_STEPS;
  const y = (toY - fromY) / Y_STEPS;
  return Math.sqrt(x * x + y * y) * scale;
}

/** The same meridian by the name nearest to another: 181 for -179 seen from 180. */
export function nearestLon(lon: number, to: number): number {
  return lon + 360 * Math.round((to - lon) / 360);
}
