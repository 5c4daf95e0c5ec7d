import { describe, expect, it } from 'vitest';
import { nearestLon, toX, toY } from '../fleet/mercator';
import { centred, toClip } from './centre';

const [WIDTH, HEIGHT] = [1280, 800];
const mercatorX = (lon: number) => lon / 360 + 0.5;
const mercatorY = (lat: number) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

/** The matrix of a flat map as the map library makes it: in doubles, from the corner of the world to the screen. */
function matrix(zoom: number, at: { lng: number; lat: number }): Float64Array {
  const world = 512 * 2 ** zoom;
  const [sx, sy] = [(2 * world) / WIDTH, (-2 * world) / HEIGHT];
  const [tx, ty] = [-sx * mercatorX(at.lng), -sy * mercatorY(at.lat)];
  return Float64Array.from([sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, 1, 0, tx, ty, 0, 1]);
}

/** How many pixels the shaders' sum is away from the same sum in doubles. */
function error(
  zoom: number,
  centre: { lng: number; lat: number },
  place: { lng: number; lat: number },
): number {
  const m = matrix(zoom, centre);
  const drawn = toClip(centred(m, centre), { x: toX(place.lng), y: toY(place.lat) });
  const x = m[0]! * mercatorX(nearestLon(place.lng, centre.lng)) + m[12]!;
  const y = m[5]! * mercatorY(place.lat) + m[13]!;
  return Math.hypot(((drawn.x - x) * WIDTH) / 2, ((drawn.y - y) * HEIGHT) / 2);
}

describe('places on the screen', () => {
  it.each([
    ['London', { lng: -0.1276, lat: 51.5072 }],
    ['Seoul', { lng: 126.978, lat: 37.5665 }],
    ['the antimeridian', { lng: 180, lat: -16.8 }],
    ['the antimeridian from the east', { lng: -180, lat: -16.8 }],
    ['far north', { lng: 25.78, lat: 71.17 }],
    ['the second time around the world', { lng: 367.5, lat: 47 }],
  ])('are right to a tenth of a pixel at zoom 18 in %s', (_, centre) => {
    for (const [dx, dy] of [
      [0, 0],
      [0.0005, 0.0003],
      [-0.0011, -0.0004],
    ] as const) {
      const lng = ((((centre.lng + dx + 180) % 360) + 360) % 360) - 180;
      expect(error(18, centre, { lng, lat: centre.lat + dy })).toBeLessThan(0.1);
    }
  });

  it('are right in the whole view at zoom 3', () => {
    expect(error(3, { lng: 170, lat: 0 }, { lng: -150, lat: 20 })).toBeLessThan(0.1);
  });

  it('would tremble were the centre not subtracted in whole numbers', () => {
    const lon = 126.978;
    const step = Math.fround(mercatorX(lon)) - mercatorX(lon);
    const nearest = Math.abs(step) + Math.fround(2 ** -24);
    expect(nearest * 512 * 2 ** 18).toBeGreaterThan(4);
  });
});
