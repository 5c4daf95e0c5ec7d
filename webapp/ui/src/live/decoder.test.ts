import { beforeEach, describe, expect, it } from 'vitest';
import { Fleet } from '../fleet/fleet.svelte';
import { Decoder } from './decoder';
import type { Batch } from './wire';

const T = 1_790_000_000_000;
let fleet: Fleet;
let decoder: Decoder;

/** Latitudes in 1e-5 degrees, by index. */
function batch(lats: Record<number, number>, more: Partial<Batch> = {}): Batch {
  const i = Object.keys(lats).map(Number);
  const same = <V>(value: V) => i.map(() => value);
  const columns = { i, a: Object.values(lats), o: same(-146_733), s: same(863), c: same(45), d: same(-812) };
  return { t: T, ...columns, ...more };
}

const one = { i: 0, id: 'one', name: 'One', category: 'truck', by: 'position-tracker;1.0.0;a' };
const two = { i: 1, id: 'two', name: 'Two' };

function ids(): string[] {
  return fleet.vehicles.map(({ id }) => id).sort();
}

beforeEach(() => {
  fleet = new Fleet(0);
  decoder = new Decoder(fleet);
  decoder.hello();
});

describe('Decoder', () => {
  it('turns columns into SI units and fix times', () => {
    decoder.snapshot(batch({ 0: 5_337_902 }, { vehicles: [one] }), 0);
    const vehicle = fleet.get('one')!;
    expect(vehicle).toMatchObject({
      name: 'One',
      category: 'truck',
      processedBy: 'position-tracker;1.0.0;a',
    });
    expect(fleet.fix(vehicle)).toEqual({
      lat: 53.37902,
      lon: -1.46733,
      speed: 8.63,
      course: 45,
      fixTime: T - 812,
    });
  });

  it('takes null for unknown', () => {
    decoder.snapshot(batch({ 1: 0 }, { vehicles: [two], s: [null], c: [null] }), 0);
    const vehicle = fleet.get('two')!;
    expect(vehicle).toMatchObject({ category: 'other', processedBy: '' });
    expect(fleet.fix(vehicle)).toMatchObject({ speed: NaN, course: NaN });
  });

  it('finds vehicles by index in later batches', () => {
    decoder.snapshot(batch({ 0: 100_000, 1: 200_000 }, { vehicles: [one, two] }), 0);
    decoder.fixes(batch({ 1: 300_000 }, { t: T + 2000 }), 0);
    expect(fleet.fix(fleet.get('one')!).lat).toBe(1);
    expect(fleet.fix(fleet.get('two')!).lat).toBe(3);
  });

  it('takes in vehicles that are new or renamed in a batch', () => {
    decoder.snapshot(batch({ 0: 0 }, { vehicles: [one] }), 0);
    decoder.fixes(batch({ 1: 0 }, { vehicles: [two, { ...one, name: 'Uno' }] }), 0);
    expect(ids()).toEqual(['one', 'two']);
    expect(fleet.get('one')!.name).toBe('Uno');
  });

  it('leaves out rows of an index nobody introduced', () => {
    decoder.fixes(batch({ 7: 0 }), 0);
    expect(fleet.size).toBe(0);
  });

  it('forgets the indices of the last stream but not its vehicles', () => {
    decoder.snapshot(batch({ 0: 0, 1: 0 }, { vehicles: [one, two] }), 0);
    const kept = fleet.get('two');
    decoder.hello();
    const renumbered = [
      { ...two, i: 0 },
      { ...one, i: 1 },
    ];
    decoder.snapshot(batch({ 0: 700_000, 1: 0 }, { t: T + 9000, vehicles: renumbered }), 0);
    expect(fleet.get('two')).toBe(kept);
    expect(fleet.fix(kept!).lat).toBe(7);
  });

  it('drops those who left while nobody listened', () => {
    decoder.snapshot(batch({ 0: 0, 1: 0 }, { vehicles: [one, two] }), 0);
    decoder.hello();
    decoder.snapshot(batch({ 0: 0 }, { vehicles: [one] }), 0);
    expect(ids()).toEqual(['one']);
  });

  it('lets go of those who are gone', () => {
    decoder.snapshot(batch({ 0: 0, 1: 0 }, { vehicles: [one, two] }), 0);
    decoder.gone({ i: [0, 9] });
    decoder.fixes(batch({ 0: 0 }, { t: T + 1000 }), 0);
    expect(ids()).toEqual(['two']);
  });
});
