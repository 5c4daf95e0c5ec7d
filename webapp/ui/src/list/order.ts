import { language } from '../messages/language.svelte';
import type { Vehicle } from '../fleet/fleet.svelte';

/** By name, "Truck 2" before "Truck 10". Names do not change as vehicles drive, so rows stay under the pointer. */
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

/** Without case and accents: "orebro" finds "Örebro". */
function fold(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
