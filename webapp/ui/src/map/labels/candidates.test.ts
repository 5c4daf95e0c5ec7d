import { beforeEach, expect, it } from 'vitest';
import { Fleet, type Vehicle } from '../../fleet/fleet.svelte';
import { toX, toY } from '../../fleet/mercator';
import { sightOf } from '../sight';
import { candidatesOf } from './candidates';

const T = 1_790_000_000_000;
const VIEW = {
  sight: sightOf({ west: 179, south: -1, east: 181, north: 1 }),
  centre: { x: toX(180), y: toY(0) },
  zoom: 8,
  mark: 25,
  far: false,
};
let fleet: Fleet;

function at(id: string, lat: number, lon: number, speed = 0): Vehicle {
  const vehicle = fleet.join({ id, name: id, category: 'van', processedBy: '' });
  fleet.place(vehicle, { lat, lon, speed, course: 0, fixTime: T }, 0);
  return vehicle;
}

const found = (selected?: Vehicle, view = VIEW) => candidatesOf(fleet, view, selected, () => 50, 0);

beforeEach(() => (fleet = new Fleet(0)));

it('are the vehicles in view, over the antimeridian too, from its middle', () => {
  at('west', 0.5, 179.5);
  at('east', 0, -179.5);
  at('elsewhere', 0, 0);
  fleet.join({ id: 'silent', name: 'silent', category: 'van', processedBy: '' });
  const [west, east, ...others] = found();
  expect(others).toEqual([]);
  expect(west!.x).toBeCloseTo(-182.04, 1);
  expect(east!.x).toBeCloseTo(182.04, 1);
  expect(west!.y).toBeCloseTo(-182.04, 0);
});

it('rank the selected one before those that move, and these before those that stand', () => {
  const selected = at('selected', 0, 180);
  at('moving', 0, 180, 10);
  at('standing', 0, 180);
  expect(found(selected).map(({ rank }) => rank)).toEqual([2, 1, 0]);
});

it('are the selected one alone in a crowd, and from far away', () => {
  for (let i = 0; i < 401; i++) at(`v${i}`, 0, 180);
  expect(found()).toEqual([]);
  expect(found(fleet.get('v7')).map(({ of }) => of.id)).toEqual(['v7']);
  fleet = new Fleet(0);
  const selected = at('selected', 0, 180);
  at('other', 0, 180);
  expect(found(selected, { ...VIEW, far: true }).map(({ of }) => of.id)).toEqual(['selected']);
});
