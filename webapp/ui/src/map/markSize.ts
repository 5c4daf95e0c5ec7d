const CROWD = 2000;

/** How large a mark is, in CSS pixels, and whether it is too small to show a course. */
export function markSize(zoom: number, vehicles: number): { size: number; dots: boolean } {
  const crowded = vehicles > CROWD && zoom < 8;
  const size = crowded ? Math.max(6.4, zoom * 1.6) : Math.min(26, Math.max(14, zoom * 3));
  return { size, dots: zoom < 5 };
}
