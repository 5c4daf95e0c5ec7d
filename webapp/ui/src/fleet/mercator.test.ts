import { describe, expect, it } from 'vitest';
import { deltaX, metresBetween, nearestLon, toLat, toLon, toX, toY, X_STEPS } from './mercator';

describe('whole-number Mercator', () => {
  it.each([
    [0, 0],
    [51.50735, -0.12776],
    [-33.86882, 151.20929],
    [37.5665, 126.978],
    [84.9, -179.99999],
  ])('keeps %f, %f to the centimetre', (lat, lon) => {
    expect(toLat(toY(lat))).toBeCloseTo(lat, 6);
    expect(toLon(toX(lon))).toBeCloseTo(lon, 6);
  });

  it('goes the short way over the antimeridian', () => {
    const way = deltaX(toX(179.9), toX(-179.9));
    expect((way / X_STEPS) * 360).toBeCloseTo(0.2, 6);
    expect(deltaX(toX(-179.9), toX(179.9))).toBe(-way);
  });

  it('has one number for both names of the antimeridian', () => {
    expect(toX(180)).toBe(toX(-180));
  });

  it('never overflows from pole to pole', () => {
    const way = toY(-85) - toY(85);
    expect(way).toBeGreaterThan(0);
    expect(way | 0).toBe(way);
  });

  it('holds latitudes beyond the map at its edge', () => {
    expect(toY(90)).toBe(toY(85.06));
    expect(Number.isFinite(toY(-90))).toBe(true);
  });

  it('measures metres at the latitude they are at', () => {
    expect(metresBetween(toX(0), toY(0), toX(0.001), toY(0))).toBeCloseTo(111.32, 1);
    expect(metresBetween(toX(0), toY(60), toX(0.001), toY(60))).toBeCloseTo(55.66, 1);
    expect(metresBetween(toX(179.9995), toY(0), toX(-179.9995), toY(0))).toBeCloseTo(111.32, 1);
  });

  it.each([
    [-179, 180, 181],
    [179, -180, -181],
    [10, 20, 10],
    [10, 365, 370],
  ])('calls %d seen from %d %d', (lon, from, near) => expect(nearestLon(lon, from)).toBe(near));
});
