import type { Fleet, Vehicle } from '../../fleet/fleet.svelte';
import { deltaX, X_STEPS, Y_STEPS } from '../../fleet/mercator';
import { HALO_RADIUS, haloSize } from '../markSize';
import { sees, type Sight } from '../sight';
import type { Candidate } from './placement';

const TILE = 512;
/** In a thicker crowd names would only flicker. */
const CROWD = 400;

/** A view of the map as labels need it. */
export interface LabelView {
  sight: Sight;
  centre: { x: number; y: number };
  zoom: number;
  /** How large a mark is. */
  mark: number;
  /** Whether only the selected vehicle gets a label. */
  far: boolean;
}

/** The vehicles in view that may be given a label: all of them, or in a crowd the selected one alone. */
export function candidatesOf(
  fleet: Fleet,
  { sight, centre, zoom, mark, far }: LabelView,
  selected: Vehicle | undefined,
  widthOf: (name: string) => number,
  nowMs: number,
): Candidate<Vehicle>[] {
  const { marks } = fleet;
  const now = marks.seconds(nowMs);
  const pixels = TILE * 2 ** zoom;
  const found: Candidate<Vehicle>[] = [];
  const add = (vehicle: Vehicle, { x, y }: { x: number; y: number }) =>
    found.push({
      of: vehicle,
      x: (deltaX(centre.x, x) / X_STEPS) * pixels,
      y: ((y - centre.y) / Y_STEPS) * pixels,
      width: widthOf(vehicle.name),
      radius: vehicle === selected ? (haloSize(mark) / 2) * HALO_RADIUS : mark * 0.4,
      rank: vehicle === selected ? 2 : fleet.motion(vehicle) === 'moving' ? 1 : 0,
    });
  const only = () => {
    found.length = 0;
    if (selected && placed(fleet, selected)) add(selected, marks.shown(selected.slot, now));
    return found;
  };
  if (far) return only();
  for (const vehicle of fleet.vehicles) {
    const at = marks.shown(vehicle.slot, now);
    if (!sees(sight, at.x, at.y) || !placed(fleet, vehicle)) continue;
    if (found.length === CROWD) return only();
    add(vehicle, at);
  }
  return found;
}

/** A vehicle may be announced before its first fix. */
function placed(fleet: Fleet, vehicle: Vehicle): boolean {
  return !Number.isNaN(fleet.fix(vehicle).fixTime);
}
