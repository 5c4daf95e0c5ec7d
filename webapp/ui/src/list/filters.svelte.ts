import type { Motion } from '../fleet/fleet.svelte';

/** What people tell apart at a glance, each with a mark of its own. */
export const GROUPS = ['moving', 'idle', 'stale'] as const;
export type Group = (typeof GROUPS)[number];

export const SORTS = ['name', 'speed', 'silent'] as const;
export type Sort = (typeof SORTS)[number];

/** A vehicle that reports without a speed is somewhere and not known to drive. */
export function groupOf(motion: Motion): Group {
  return motion === 'unknown' ? 'idle' : motion;
}

/** What of the fleet the list shows, and in which order: every word of `query`, any of `groups` (none: all). */
export class Filters {
  query = $state('');
  groups = $state.raw<readonly Group[]>([]);
  sort = $state<Sort>('name');

  constructor(start: Partial<Pick<Filters, 'query' | 'groups' | 'sort'>> = {}) {
    Object.assign(this, start);
  }

  get any(): boolean {
    return this.query.trim() !== '' || this.groups.length > 0;
  }

  /** Tells one choice from another: rows are held in place only as long as it is the same. */
  get key(): string {
    return JSON.stringify([this.query, this.groups, this.sort]);
  }

  toggle(group: Group): void {
    this.groups = GROUPS.filter((other) => this.groups.includes(other) !== (other === group));
  }

  clear(): void {
    this.query = '';
    this.groups = [];
  }
}
