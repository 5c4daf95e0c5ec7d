import { describe, expect, it } from 'vitest';
import { Fleet } from '../fleet/fleet.svelte';
import { toX, toY } from '../fleet/mercator';
import { around, contains, gridLines, gridStep } from './base/grid';
import { markSize } from './markSize';
import { Pacer } from './pacer';
import { pick } from './picking';
import { centroid, unrolled, unrolledRing } from './base/world';

describe('pick', () => {
  const fleet = new Fleet(0);
  const [near, far] = ['near', 'far'].map((id) =>
    fleet.join({ id, name: id, category: 'van', processedBy: '' }),
  );
  const fix = { speed: 0, course: 0, fixTime: 1 };
  fleet.place(near!, { lat: 0, lon: 179.999, ...fix }, 0);
  fleet.place(far!, { lat: 0, lon: 179, ...fix }, 0);

  it('finds the nearest, over the antimeridian too', () => {
    expect(pick(fleet, { x: toX(-179.999), y: toY(0) }, 12, 16, 0)).toBe(near);
    expect(pick(fleet, { x: toX(-179.999), y: toY(0) }, 4, 40, 0)).toBe(near);
    expect(pick(fleet, { x: toX(179.1), y: toY(0) }, 4, 40, 0)).toBe(far);
  });

  it('reaches so many pixels and no further', () => {
    expect(pick(fleet, { x: toX(-179.999), y: toY(0) }, 14, 16, 0)).toBeUndefined();
  });
});

describe('Pacer', () => {
  const run = (pacer: Pacer, frameMs: number, now: number) => {
    for (let frame = 0; frame < 20; frame++) pacer.observe(frameMs, now);
  };

  it('draws every frame while frames are cheap', () => {
    const pacer = new Pacer();
    run(pacer, 17, 0);
    expect(pacer.everyFrame(0)).toBe(true);
  });

  it('rests when they are dear, and longer each time', () => {
    const pacer = new Pacer();
    run(pacer, 80, 0);
    expect(pacer.everyFrame(29_999)).toBe(false);
    expect(pacer.everyFrame(30_000)).toBe(true);
    run(pacer, 80, 30_000);
    expect(pacer.everyFrame(89_999)).toBe(false);
  });

  it('learns nothing from a page that slept', () => {
    const pacer = new Pacer();
    run(pacer, 5000, 0);
    expect(pacer.everyFrame(0)).toBe(true);
  });
});

describe('grid', () => {
  it('is finer the nearer one looks', () => {
    expect([2, 6, 12].map(gridStep)).toEqual([20, 2, 0.02]);
  });

  it('covers more than the view, so that small moves cost nothing', () => {
    const view = { west: 10, south: 50, east: 12, north: 51 };
    const drawn = around(view);
    expect(contains(drawn, { ...view, west: 8.5, east: 10.5 })).toBe(true);
    expect(contains(drawn, { ...view, east: 14.1 })).toBe(false);
    expect(gridLines(drawn, 1).coordinates).toHaveLength(7 + 4);
  });
});

describe('markSize', () => {
  it('grows the nearer one looks, up to a point', () => {
    expect([2, 8, 10, 18].map((zoom) => markSize(zoom, 45))).toEqual([25, 25, 26, 30]);
  });

  it('shrinks in a crowd', () => {
    expect(markSize(4, 10_000)).toBeLessThan(markSize(4, 45));
  });
});

describe('world', () => {
  it('lets lines run on over 180°', () => {
    const line = [
      [170, 60],
      [180, 61],
      [-175, 62],
      [-180, 63],
      [175, 64],
    ];
    expect(unrolled(line).map(([lon]) => lon)).toEqual([170, 180, 185, 180, 175]);
  });

  it('leads a ring around the pole along the edge of the map', () => {
    const ring = [
      [-180, -70],
      [-60, -75],
      [60, -70],
      [180, -70],
    ];
    expect(unrolledRing(ring).slice(-3)).toEqual([
      [180, -90],
      [-180, -90],
      [-180, -70],
    ]);
  });

  it('finds the middle and the size of a country', () => {
    const { centre, area } = centroid([
      [0, -1],
      [2, -1],
      [2, 1],
      [0, 1],
      [0, -1],
    ]);
    expect(centre).toEqual([1, 0]);
    expect(area).toBeCloseTo(4);
  });
});
