import type { Fleet } from './fleet/fleet.svelte';
import type { View } from './map/camera';
import type { FleetMap } from './map/fleetMap';
import type { Status } from './status/status';

/** What a browser test asks the page: numbers from the arrays the map is drawn from, not pixels. */
export interface Hook {
  readonly ready: boolean;
  vehicles(): { id: string; lat: number; lon: number; stale: boolean; canary: boolean }[];
  status(): Status['kind'];
  /** Undefined without a map. */
  camera(): View | undefined;
  jump(view: View): void;
  /** Whether the base map is drawn; vehicles never wait for it. */
  worldShown(): boolean;
  /** Whether nothing of the base map is still to come. */
  worldComplete(): boolean;
  /** Whether marks are shown as the last that is known, not as the truth. */
  dimmed(): boolean;
  /** Frames in which vehicles were drawn. */
  frames(): number;
  /** CSS pixels from the map's top left corner. */
  screen(id: string): { x: number; y: number } | undefined;
  /** The same by the sum the graphics card does in its small numbers. */
  drawn(id: string): { x: number; y: number } | undefined;
  /** Which vehicles have their names beside them. */
  named(): string[];
  /** How many legs the trail on the map has. */
  legs(): number;
  /** Which of the base maps is shown. */
  base(): string | undefined;
}

declare global {
  interface Window {
    fleetman: Hook;
  }
}

export function installHook(fleet: Fleet, map: () => FleetMap | undefined, status: () => Status): () => void {
  const { dataset } = document.documentElement;
  window.fleetman = {
    get ready() {
      return dataset.ready === 'true';
    },
    vehicles: () => {
      const now = performance.now();
      return fleet.vehicles.map((vehicle) => ({
        id: vehicle.id,
        ...fleet.shown(vehicle, now),
        stale: vehicle.stale,
        canary: vehicle.canary,
      }));
    },
    status: () => status().kind,
    camera: () => map()?.camera.view,
    jump: (view) => map()?.camera.jump(view),
    worldShown: () => map()?.worldShown ?? false,
    worldComplete: () => map()?.base.complete ?? false,
    dimmed: () => map()?.dimmed ?? false,
    frames: () => map()?.layer.frames ?? 0,
    screen: (id) => {
      const vehicle = fleet.get(id);
      return vehicle && map()?.camera.screen(vehicle);
    },
    drawn: (id) => {
      const vehicle = fleet.get(id);
      return vehicle && map()?.layer.drawn(vehicle);
    },
    named: () => [...(map()?.labels.labels.keys() ?? [])].map(({ id }) => id),
    legs: () => map()?.trail.legs.count ?? 0,
    base: () => map()?.base.kind,
  };
  return () => {
    dataset.ready = 'true';
  };
}
