import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { deltaX, X_STEPS, Y_STEPS } from '../fleet/mercator';

const TILE = 512;

/** The vehicle drawn nearest to a place, if it is within so many pixels of it. */
export function pick(
  fleet: Fleet,
  at: { x: number; y: number },
  zoom: number,
  reachPixels: number,
  nowMs: number,
): Vehicle | undefined {
  const worldPixels = TILE * 2 ** zoom;
  const now = fleet.marks.seconds(nowMs);
  let nearest: Vehicle | undefined;
  let least = reachPixels ** 2;
  for (const vehicle of fleet.vehicles) {
    const shown = fleet.marks.shown(vehicle.slot, now);
    const dx = (deltaX(at.x, shown.x) / X_STEPS) * worldPixels;
    const dy = ((shown.y - at.y) / Y_STEPS) * worldPixels;
    const squared = dx * dx + dy * dy;
    if (squared <= least) {
      least = squared;
      nearest = vehicle;
    }
  }
  return nearest;
}
