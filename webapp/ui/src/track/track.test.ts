import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_POINTS, joined } from './join';
import { Track, type TrackPoint } from './track.svelte';

const T = 1_790_000_000_000;
const at = (seconds: number, speed: number | null = 10): TrackPoint => ({
  time: T + seconds * 1000,
  lat: 50,
  lon: 8,
  speed,
});
const seconds = (points: readonly TrackPoint[]) => points.map(({ time }) => (time - T) / 1000);

function answer(points: TrackPoint[], status = 200) {
  const items = points.map(({ time, speed, ...place }) => ({
    ...place,
    fixTime: new Date(time).toISOString(),
    ...(speed === null ? {} : { speed }),
  }));
  const fetched = vi.fn(async () => new Response(JSON.stringify({ items }), { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('joined', () => {
  it('keeps time order and each time once', () => {
    expect(seconds(joined([at(0), at(2), at(3)], [at(1), at(3), at(4)]))).toEqual([0, 1, 2, 3, 4]);
    expect(joined([at(1, 5)], [at(1, 7)])).toEqual([at(1, 5)]);
  });

  it('drops the oldest of too many', () => {
    const many = Array.from({ length: MAX_POINTS + 5 }, (_, i) => at(i));
    expect(joined(many, []).length).toBe(MAX_POINTS);
    expect(joined(many, []).at(-1)).toEqual(many.at(-1));
  });
});

describe('Track', () => {
  it('asks for the half hour before, and keeps what the stream told meanwhile', async () => {
    const fetched = answer([at(-2), at(-1, null), at(0)]);
    const track = new Track();
    track.show('City Truck & Co', T);
    track.append(at(0));
    track.append(at(1));
    await vi.waitFor(() => expect(seconds(track.points)).toEqual([-2, -1, 0, 1]));
    expect(track.points[1]!.speed).toBeNull();
    expect(fetched).toHaveBeenCalledWith(
      '/api/v1/vehicles/City%20Truck%20%26%20Co/track?from=2026-09-21T13:43:20.000Z&limit=5000',
      expect.anything(),
    );
  });

  it('takes no fix twice, nor an old one', () => {
    const track = new Track();
    track.append(at(1));
    track.append(at(1));
    track.append(at(0));
    expect(seconds(track.points)).toEqual([1]);
  });

  it('forgets one vehicle for the next', async () => {
    answer([at(0)]);
    const track = new Track();
    track.show('van', T);
    await vi.waitFor(() => expect(track.points.length).toBe(1));
    track.cursor = track.points[0];
    track.show(undefined, T);
    expect(track.points).toEqual([]);
    expect(track.cursor).toBeUndefined();
  });

  it('goes on without a tracker', async () => {
    const fetched = answer([], 503);
    const track = new Track();
    track.show('van', T);
    track.append(at(1));
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(seconds(track.points)).toEqual([1]);
  });
});
