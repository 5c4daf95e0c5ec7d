import { expect, it } from 'vitest';
import { boundsOf } from './bounds';

it('has no bounds without places', () => expect(boundsOf([{ lat: NaN, lon: NaN }])).toBeUndefined());

it('is the box around all places', () => {
  const places = [
    { lat: 51, lon: 0 },
    { lat: 37, lon: 127 },
    { lat: 40, lon: -3 },
  ];
  expect(boundsOf(places)).toEqual({ west: -3, south: 37, east: 127, north: 51 });
});

it('goes over the antimeridian when that is shorter', () => {
  const places = [
    { lat: -18, lon: 178 },
    { lat: -14, lon: -172 },
    { lat: -40, lon: 175 },
  ];
  expect(boundsOf(places)).toEqual({ west: 175, south: -40, east: 188, north: -14 });
});

it('is a point for one place', () => {
  expect(boundsOf([{ lat: 1, lon: 2 }])).toEqual({ west: 2, south: 1, east: 2, north: 1 });
});
