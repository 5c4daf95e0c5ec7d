// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Address } from './address';
import { searchOf, viewOf, type View } from './view';

const plain: View = { following: false, query: '', groups: [], sort: 'name' };
const full: View = {
  vehicle: 'City Truck & Co',
  following: true,
  at: { lat: -33.86785, lon: 151.20732, zoom: 11.25 },
  query: 'ferry 2',
  groups: ['moving', 'stale'],
  sort: 'speed',
};

describe('view', () => {
  it('comes back from the address as it went in', () => {
    expect(viewOf(searchOf(full, ''))).toEqual(full);
    expect(viewOf(searchOf(plain, ''))).toEqual(plain);
  });

  it('is said as shortly as it can be, and can be read', () => {
    expect(searchOf(plain, '')).toBe('');
    expect(searchOf({ ...plain, at: { lat: 51.500001, lon: -0.12, zoom: 7 } }, '')).toBe('?at=51.5,-0.12,7');
    expect(searchOf({ ...plain, groups: ['idle', 'stale'] }, '')).toBe('?show=idle,stale');
  });

  it('leaves alone what it does not know, and takes away what it said before', () => {
    expect(searchOf(plain, '?debug=1&vehicle=van&q=x')).toBe('?debug=1');
  });

  it.each(['', '1,2', '1,2,3,4', '91,0,3', '0,181,3', 'a,b,c', ',,', '1,2,'])(
    'takes no place from at=%s',
    (at) => {
      expect(viewOf(`?at=${at}`)).toEqual(plain);
    },
  );

  it('knows no other group or order than its own, and follows nobody', () => {
    expect(viewOf('?show=flying,moving&sort=colour&follow=true')).toEqual({ ...plain, groups: ['moving'] });
  });
});

describe('Address', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', '/?z=7');
  });
  afterEach(() => vi.useRealTimers());

  it('is written once for many changes, and makes no history', () => {
    const address = new Address();
    const before = history.length;
    const replaced = vi.spyOn(history, 'replaceState');
    for (let zoom = 1; zoom < 9; zoom++) address.write({ ...full, at: { lat: 1, lon: 2, zoom } });
    vi.runAllTimers();
    expect(replaced).toHaveBeenCalledTimes(1);
    expect(address.read().at).toEqual({ lat: 1, lon: 2, zoom: 8 });
    expect(location.search).toContain('z=7');
    expect(history.length).toBe(before);
  });

  it('makes a link before the address is written', () => {
    expect(new URL(new Address().link(full)).search).toBe(searchOf(full, '?z=7'));
  });
});
