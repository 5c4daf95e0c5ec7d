// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fleet } from '../fleet/fleet.svelte';
import type { Live } from '../live/live.svelte';
import { Selection } from '../selection/selection.svelte';
import { Filters } from './filters.svelte';
import VehicleList from './VehicleList.svelte';

const T = 1_790_000_000_000;
let fleet: Fleet;
let selection: Selection;
let filters: Filters;

function show(count: number, snapshots = 1): void {
  for (let i = 1; i <= count; i++) {
    const vehicle = fleet.join({ id: `v${i}`, name: `Van ${i}`, category: 'van', processedBy: '' });
    fleet.place(vehicle, { lat: 1, lon: 2, speed: 10, course: 0, fixTime: T }, 0);
  }
  fleet.commit(T);
  const live = { snapshots, now: T + 3000, expected: undefined } as Live;
  render(VehicleList, { fleet, live, selection, filters });
}

async function press(key: string, on: Element = screen.getByRole('listbox')): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await tick();
}

async function search(query: string): Promise<void> {
  const field = screen.getByTestId<HTMLInputElement>('search');
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
}

const rows = () => screen.queryAllByTestId('vehicle-row');
const names = () => rows().map((row) => row.querySelector('.name')?.textContent);

beforeEach(() => {
  fleet = new Fleet(0);
  selection = new Selection();
  filters = new Filters();
});

afterEach(cleanup);

describe('VehicleList', () => {
  it('shows name, speed and age of each vehicle', () => {
    show(1);
    expect(rows()[0]!.textContent).toMatch(/Van 1.*Moving.*36 km\/h.*3 s/s);
    expect(screen.getByTestId('vehicle-count').textContent).toBe('1 vehicle');
  });

  it('keeps fewer than 60 rows of ten thousand, and tells how many there are', () => {
    show(10_000);
    expect(names().length).toBeGreaterThan(5);
    expect(names().length).toBeLessThan(60);
    expect(rows()[0]!.getAttribute('aria-setsize')).toBe('10000');
  });

  it('selects with the arrow keys and Enter', async () => {
    show(3);
    await press('ArrowDown');
    await press('ArrowDown');
    expect(selection.id).toBeUndefined();
    await press('Enter');
    expect(selection.id).toBe('v2');
    expect(rows()[1]!.getAttribute('aria-selected')).toBe('true');
  });

  it('stays at the ends of the list', async () => {
    show(3);
    await press('End');
    await press('ArrowDown');
    await press('Enter');
    expect(selection.id).toBe('v3');
  });

  it('selects by click', async () => {
    show(3);
    rows()[2]!.click();
    await tick();
    expect(selection.id).toBe('v3');
  });

  it('searches, and says so when nothing matches', async () => {
    show(12);
    await search('van 12');
    expect(names()).toEqual(['Van 12']);
    expect(screen.getByTestId('vehicle-count').textContent).toBe('1 of 12 vehicles');
    await search('boat');
    expect(screen.getByRole('heading').textContent).toBe('No vehicle matches “boat”');
  });

  it('tells a newcomer what to do when there are no vehicles', () => {
    show(0);
    expect(screen.getByTestId('empty').textContent).toContain('No vehicles yet');
  });

  it('is loading until the first snapshot', () => {
    show(0, 0);
    expect(screen.getByTestId('loading')).toBeTruthy();
    expect(screen.queryByTestId('empty')).toBeNull();
  });
});
