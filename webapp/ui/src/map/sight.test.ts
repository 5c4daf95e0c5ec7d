import { describe, expect, it } from 'vitest';
import { Marks } from '../fleet/marks';
import { toX, toY } from '../fleet/mercator';
import { movesInSight, sees, sightOf } from './sight';

const FIJI = sightOf({ west: 177, south: -20, east: 183, north: -15 });
const at = (lat: number, lon: number): [number, number] => [toX(lon), toY(lat)];

describe('sight', () => {
  it('sees over the antimeridian', () => {
    expect(sees(FIJI, ...at(-17, 179.9))).toBe(true);
    expect(sees(FIJI, ...at(-17, -178))).toBe(true);
    expect(sees(FIJI, ...at(-17, -176))).toBe(false);
    expect(sees(FIJI, ...at(-17, 0))).toBe(false);
  });

  it('sees no further north or south than the view', () => {
    expect(sees(FIJI, ...at(-14, 179))).toBe(false);
    expect(sees(FIJI, ...at(-21, 179))).toBe(false);
  });

  it('sees every longitude when the view is as wide as the world', () => {
    const world = sightOf({ west: -200, south: -80, east: 200, north: 80 });
    for (const lon of [-180, -90, 0, 90, 179.9]) expect(sees(world, ...at(0, lon))).toBe(true);
  });
});

describe('movement in sight', () => {
  const marks = new Marks(0);
  marks.reserve(2);
  const move = (slot: number, lat: number, lon: number) => {
    marks.move(slot, ...at(lat, lon), 0, 0);
    marks.move(slot, ...at(lat, lon + 0.01), 10, 2);
  };

  it('lasts until the mark seen comes to rest', () => {
    move(0, 50, 8);
    move(1, -17, -179.5);
    expect(movesInSight(marks, 2, FIJI, 11)).toBeCloseTo(12.6, 5);
    expect(movesInSight(marks, 2, FIJI, 12.7)).toBe(-Infinity);
  });

  it('is none when only what is out of sight moves', () => {
    expect(movesInSight(marks, 1, FIJI, 11)).toBe(-Infinity);
  });
});
