import { beforeEach, describe, expect, it } from 'vitest';
import { Fleet, type Vehicle } from '../fleet/fleet.svelte';
import { Filters } from './filters.svelte';
import { countsOf, grouped, held, matching, ordered, sorted } from './order';

const T = 1_790_000_000_000;
let fleet: Fleet;

function seen(name: string, speed: number, secondsAgo = 1, category = 'truck'): Vehicle {
  const vehicle = fleet.join({ id: name, name, category, processedBy: '' });
  fleet.place(vehicle, { lat: 1, lon: 2, speed, course: 0, fixTime: T - secondsAgo * 1000 }, 0);
  fleet.commit(T);
  return vehicle;
}

const names = (vehicles: readonly Vehicle[]) => vehicles.map(({ name }) => name);

beforeEach(() => (fleet = new Fleet(0)));

describe('ordered', () => {
  it('counts as people do', () => {
    for (const name of ['Truck 10', 'truck 2', 'Älv', 'Boat']) seen(name, 0);
    expect(names(ordered(fleet.vehicles))).toEqual(['Älv', 'Boat', 'truck 2', 'Truck 10']);
  });
});

describe('matching', () => {
  it('finds every word in name or category, without case and accents', () => {
    seen('City Truck', 0);
    seen('Örebro Express', 0, 1, 'bus');
    seen('City Line', 0, 1, 'bus');
    expect(names(matching(fleet.vehicles, 'orebro'))).toEqual(['Örebro Express']);
    expect(names(matching(fleet.vehicles, 'bus CITY'))).toEqual(['City Line']);
    expect(matching(fleet.vehicles, '   ')).toBe(fleet.vehicles);
  });

  it('finds a Korean name by a part of it', () => {
    seen('서울–부산 화물 1', 0);
    expect(names(matching(fleet.vehicles, '부산'))).toEqual(['서울–부산 화물 1']);
  });
});

describe('groups', () => {
  beforeEach(() => {
    seen('driver', 20);
    seen('parked', 0);
    seen('mute', NaN);
    seen('lost', 20, 600);
  });

  it('hold each vehicle once', () => expect(countsOf(fleet)).toEqual({ moving: 1, idle: 2, stale: 1 }));

  it('are any of those asked for, all if none is', () => {
    expect(names(grouped(fleet, fleet.vehicles, ['moving', 'stale']))).toEqual(['driver', 'lost']);
    expect(grouped(fleet, fleet.vehicles, [])).toBe(fleet.vehicles);
  });
});

describe('sorted', () => {
  it('by speed puts those whose speed is not known last, and equals by name', () => {
    seen('a', 10.2);
    seen('b', 30);
    seen('c', 10.4);
    seen('d', NaN);
    seen('e', 40, 600);
    expect(names(sorted(fleet, ordered(fleet.vehicles), 'speed', T))).toEqual(['b', 'a', 'c', 'd', 'e']);
  });

  it('by silence takes all that report as they should for equals', () => {
    seen('a', 1, 3);
    seen('b', 1, 7);
    seen('c', 1, 600);
    seen('d', 1, 1200);
    expect(names(sorted(fleet, ordered(fleet.vehicles), 'silent', T))).toEqual(['d', 'c', 'a', 'b']);
  });
});

describe('held', () => {
  it('keeps rows where they are, drops who left, and puts newcomers last', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => seen(name, 1)) as [Vehicle, Vehicle, Vehicle];
    fleet.leave(b);
    const d = seen('d', 1);
    expect(names(held([a, b, c], [d, c, a], fleet))).toEqual(['a', 'c', 'd']);
  });

  it('takes one who came back for a newcomer: what stood in its row is another now', () => {
    const [a, b] = ['a', 'b'].map((name) => seen(name, 1)) as [Vehicle, Vehicle];
    fleet.leave(a);
    const again = seen('a', 1);
    expect(held([a, b], [again, b], fleet)).toEqual([b, again]);
  });
});

describe('Filters', () => {
  it('take and give back a group, in the order they are shown in', () => {
    const filters = new Filters();
    filters.toggle('stale');
    filters.toggle('moving');
    expect(filters.groups).toEqual(['moving', 'stale']);
    filters.toggle('stale');
    expect(filters).toMatchObject({ groups: ['moving'], any: true });
    filters.clear();
    expect(filters.any).toBe(false);
  });
});
