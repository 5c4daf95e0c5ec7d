import { describe, expect, it } from 'vitest';
import type { TrackPoint } from '../track/track.svelte';
import { area, nearest, niceTop, path, runs, spanOf, timeAt, x, y, type Frame } from './chart';

const at = (seconds: number, speed: number | null = 10): TrackPoint => ({
  time: seconds * 1000,
  lat: 0,
  lon: 0,
  speed,
});
const frame: Frame = { from: 0, to: 100_000, top: 20, width: 100, height: 50 };

describe('spanOf', () => {
  it.each([
    ['of a vehicle just met', [at(990)], 880],
    ['of some minutes', [at(400)], 400],
    ['of more than is loaded for', [at(-5000)], -800],
    ['of nothing', [], 880],
  ])('%s', (_, points, from) => {
    expect(spanOf(points, 1_000_000)).toEqual({ from: from * 1000, to: 1_000_000 });
  });

  it('ends with a point that is ahead of our clock', () =>
    expect(spanOf([at(400), at(1005)], 1e6).to).toBe(1_005_000));
});

describe('niceTop', () => {
  it.each([
    [3, 10],
    [10, 10],
    [41, 50],
    [97, 100],
    [113, 150],
    [1234, 1500],
  ])('above %d is %d', (highest, top) => expect(niceTop(highest, 10)).toBe(top));
});

describe('runs', () => {
  const lengths = (points: TrackPoint[]) => runs(points, frame).map((run) => run.length);

  it('has a hole where the vehicle was silent, or did not say its speed', () => {
    expect(lengths([at(0), at(1), at(70), at(71), at(72)])).toEqual([2, 3]);
    expect(lengths([at(0), at(1, null), at(2), at(3)])).toEqual([1, 2]);
  });

  it('takes a slow rhythm for no silence', () =>
    expect(lengths([at(0), at(90), at(180), at(360)])).toEqual([4]));

  it('begins with the frame', () => expect(lengths([at(-2), at(-1), at(0), at(1)])).toEqual([2]));
});

describe('path', () => {
  it('goes through each point', () =>
    expect(path([at(0, 0), at(50, 20), at(100, 10)], frame)).toBe('M0 50L50 0L100 25'));

  it('keeps the peak and the dip of many points on one pixel', () => {
    const dense = Array.from({ length: 100 }, (_, i) => at(10 + i / 1000, i === 40 ? 20 : i === 60 ? 0 : 10));
    expect(path(dense, frame)).toBe('M10 0L10 50');
  });

  it('is filled down to nought', () =>
    expect(area([at(20, 10), at(40, 10)], frame)).toBe('M20 25L40 25L40 50L20 50Z'));
});

describe('nearest', () => {
  const points = [at(0), at(10), at(30)];
  it.each([
    [-5, 0],
    [4, 0],
    [6, 1],
    [19, 1],
    [21, 2],
    [99, 2],
  ])('at %d s', (seconds, index) => expect(nearest(points, seconds * 1000)).toBe(index));

  it('is none of none', () => expect(nearest([], 0)).toBe(-1));
});

describe('frame', () => {
  it('leads from a time to a pixel and back', () => {
    expect(timeAt(x(12_345, frame), frame)).toBeCloseTo(12_345);
    expect(y(99, frame)).toBe(0);
  });
});
