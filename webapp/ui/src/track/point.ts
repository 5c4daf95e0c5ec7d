import type { Fix } from '../fleet/fleet.svelte';

/** Where a vehicle was: epoch ms, degrees, m/s (null = unknown). */
export interface TrackPoint {
  time: number;
  lat: number;
  lon: number;
  speed: number | null;
}

export function pointOf({ fixTime, lat, lon, speed }: Fix): TrackPoint {
  return { time: fixTime, lat, lon, speed: Number.isNaN(speed) ? null : speed };
}
