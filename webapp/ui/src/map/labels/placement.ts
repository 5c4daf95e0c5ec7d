/** A mark in view, by its place on the screen. */
export interface Candidate<T> {
  of: T;
  x: number;
  y: number;
  width: number;
  /** Of the mark, with its halo if it has one. */
  radius: number;
  /** The higher, the sooner it gets its place. */
  rank: number;
}

export interface Placed {
  /** Of the top left corner, from the middle of the mark. */
  dx: number;
  dy: number;
  width: number;
  side: number;
}

export const LABEL_HEIGHT = 20;
const MOST = 48;
const AWAY = 2;

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Gives as many marks a label as fit without hiding another label or another mark. Whoever had a label keeps it, on the
 * same side, as long as it can: labels that come and go are worse than none. What is written on the map is avoided too.
 */
export function placeLabels<T>(
  candidates: readonly Candidate<T>[],
  kept: ReadonlyMap<T, Placed>,
  { room, avoided = [] }: { room: Rect; avoided?: readonly Rect[] },
): Map<T, Placed> {
  const had = (candidate: Candidate<T>) => Number(kept.has(candidate.of));
  const sorted = candidates.toSorted((a, b) => b.rank - a.rank || had(b) - had(a));
  const taken = [...avoided];
  const placed = new Map<T, Placed>();
  for (const candidate of sorted) {
    if (placed.size === MOST) break;
    const { x, y, width, radius } = candidate;
    for (const side of sidesFrom(kept.get(candidate.of)?.side ?? 0)) {
      const { dx, dy } = offset(side, width, radius);
      const rect = { left: x + dx, top: y + dy, right: x + dx + width, bottom: y + dy + LABEL_HEIGHT };
      if (!within(rect, room) || taken.some((other) => overlap(rect, other))) continue;
      if (candidates.some((mark) => mark !== candidate && covers(rect, mark))) continue;
      taken.push(rect);
      placed.set(candidate.of, { dx, dy, width, side });
      break;
    }
  }
  return placed;
}

const SIDES = [0, 1, 2, 3];

function sidesFrom(first: number): number[] {
  return first === 0 ? SIDES : [first, ...SIDES.filter((side) => side !== first)];
}

/** Right, left, below, above. */
function offset(side: number, width: number, radius: number): { dx: number; dy: number } {
  switch (side) {
    case 0:
      return { dx: radius + AWAY, dy: -LABEL_HEIGHT / 2 };
    case 1:
      return { dx: -radius - AWAY - width, dy: -LABEL_HEIGHT / 2 };
    case 2:
      return { dx: -width / 2, dy: radius };
    default:
      return { dx: -width / 2, dy: -radius - LABEL_HEIGHT };
  }
}

function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function covers(
  { left, top, right, bottom }: Rect,
  { x, y, radius }: { x: number; y: number; radius: number },
): boolean {
  const r = radius * 0.7;
  return x + r > left && x - r < right && y + r > top && y - r < bottom;
}
