import { ask } from '../versions/observed.svelte';
import type { TrackPoint } from './point';

const SPAN_MS = 30 * 60_000;
const PAGE = 5000;

interface TrackPage {
  items: { fixTime: string; lat: number; lon: number; speed?: number }[];
}

/** The last half hour of a vehicle, oldest first. */
export async function loadTrack(id: string, now: number, signal: AbortSignal): Promise<TrackPoint[]> {
  const from = new Date(now - SPAN_MS).toISOString();
  const address = `/api/v1/vehicles/${encodeURIComponent(id)}/track?from=${from}&limit=${PAGE}`;
  const answer = await ask(address, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  const { items } = (await answer.json()) as TrackPage;
  return items.map(({ fixTime, lat, lon, speed }) => ({
    time: Date.parse(fixTime),
    lat,
    lon,
    speed: speed ?? null,
  }));
}
