import type { Vehicle } from '../fleet/fleet.svelte';
import type { Palette } from './palette';

/** How what is drawn over the base map is to look; read at every frame. */
export interface Look {
  palette: Palette;
  /** While the link is down marks are shown, but not as the truth. */
  dimmed: boolean;
  selected: Vehicle | undefined;
  hovered: Vehicle | undefined;
}
