const CROWD = 2000;

/** How large a mark is, in CSS pixels: never so small that an arrow looks like a disc. */
export function markSize(zoom: number, vehicles: number): number {
  const crowded = vehicles > CROWD && zoom < 8;
  return crowded ? Math.max(13, zoom * 2.2) : Math.min(28, Math.max(20, zoom * 2.6));
}
