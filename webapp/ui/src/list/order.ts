import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import { language } from '../messages/language.svelte';
import { GROUPS, groupOf, type Group, type Sort } from './filters.svelte';

const SILENCE_STEP_MS = 10_000;

/** By name, "Truck 2" before "Truck 10". */
export function ordered(vehicles: readonly Vehicle[]): Vehicle[] {
  const byName = new Intl.Collator(language.locale, { numeric: true, sensitivity: 'base' });
  return [...vehicles].sort((a, b) => byName.compare(a.name, b.name) || byName.compare(a.id, b.id));
}

/** Those whose name or category contains every word of the query. */
export function matching(vehicles: readonly Vehicle[], query: string): readonly Vehicle[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return vehicles;
  return vehicles.filter(({ name, category }) => {
    const hay = fold(`${name} ${category}`);
    return words.every((word) => hay.includes(word));
  });
}

export function countsOf(fleet: Fleet): Record<Group, number> {
  const counts = { moving: 0, idle: 0, stale: 0 };
  for (const vehicle of fleet.vehicles) counts[groupOf(fleet.motion(vehicle))]++;
  return counts;
}

/** Those in any of the groups. */
export function grouped(
  fleet: Fleet,
  vehicles: readonly Vehicle[],
  groups: readonly Group[],
): readonly Vehicle[] {
  if (groups.length === 0 || groups.length === GROUPS.length) return vehicles;
  return vehicles.filter((vehicle) => groups.includes(groupOf(fleet.motion(vehicle))));
}

/** Vehicles in order of name, sorted by what is shown of them: equals stay in that order, so that rows rarely move. */
export function sorted(
  fleet: Fleet,
  byName: readonly Vehicle[],
  sort: Sort,
  now: number,
): readonly Vehicle[] {
  if (sort === 'name') return byName;
  const rank = sort === 'speed' ? fastest : silent;
  return byName
    .map((vehicle) => ({ vehicle, rank: rank(fleet, vehicle, now) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ vehicle }) => vehicle);
}

/** The rows as they stand, without those that are gone; those that are new come last. */
export function held(rows: readonly Vehicle[], wanted: readonly Vehicle[], fleet: Fleet): readonly Vehicle[] {
  const known = new Set(rows);
  const stay = rows.filter((vehicle) => fleet.get(vehicle.id) === vehicle);
  return [...stay, ...wanted.filter((vehicle) => !known.has(vehicle))];
}

function fastest(fleet: Fleet, vehicle: Vehicle): number {
  const { speed } = fleet.fix(vehicle);
  return vehicle.stale || Number.isNaN(speed) ? -1 : Math.round(speed);
}

/** In steps: all that report as they should are equals. */
function silent(fleet: Fleet, vehicle: Vehicle, now: number): number {
  const { fixTime } = fleet.fix(vehicle);
  return Number.isNaN(fixTime) ? Infinity : Math.floor(Math.max(0, now - fixTime) / SILENCE_STEP_MS);
}

/** Without case and accents: "orebro" finds "Örebro". */
function fold(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
