const CROWD = 2000;

/** Whether there are so many that single marks are no longer looked at from afar. */
export function isCrowd(vehicles: number): boolean {
  return vehicles > CROWD;
}

/** How much wider than a mark its halo is, in CSS pixels. */
const HALO = 28;
/** Of the square that the halo is drawn in. */
export const HALO_RADIUS = 0.84;

/** How large the square is that the halo of a mark so large is drawn in. */
export function haloSize(mark: number): number {
  return mark + HALO;
}

/** How large a mark is, in CSS pixels: never so small that an arrow looks like a disc. */
export function markSize(zoom: number, vehicles: number): number {
  const crowded = isCrowd(vehicles) && zoom < 8;
  return crowded ? Math.max(13, zoom * 2.2) : Math.min(30, Math.max(25, zoom * 2.6));
}
