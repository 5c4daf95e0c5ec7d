import { toX, toY, X_STEPS } from '../fleet/mercator';
import type { Marks } from '../fleet/marks';
import type { Box } from './base/grid';

/** What of the world is in view, in whole-number Mercator; it may lie across the antimeridian. */
export interface Sight {
  west: number;
  width: number;
  north: number;
  south: number;
}

export function sightOf({ west, south, east, north }: Box): Sight {
  const width = Math.min(X_STEPS - 1, Math.round(((east - west) / 360) * X_STEPS));
  return { west: toX(west), width, north: toY(north), south: toY(south) };
}

export function sees({ west, width, north, south }: Sight, x: number, y: number): boolean {
  return (x - west) >>> 0 <= width && y >= north && y <= south;
}

/** Until when (seconds) some mark in sight moves by itself, if any does: the first found will do. */
export function movesInSight(marks: Marks, count: number, sight: Sight, now: number): number {
  for (let slot = 0; slot < count; slot++) {
    const rest = marks.restsAt(slot);
    if (rest <= now) continue;
    const { x, y } = marks.shown(slot, now);
    if (sees(sight, x, y)) return rest;
  }
  return -Infinity;
}
