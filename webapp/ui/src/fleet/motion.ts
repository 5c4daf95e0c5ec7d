/** The rules by which a mark moves between two fixes, and when it is no longer believed. Seconds, metres. */

/** How far past its last fix a mark may run on, in parts of the last interval: a dead link drives no truck. */
export const EXTRAPOLATION = 1.3;
/** Slower than this (m/s) is standing. */
export const MOVING_SPEED = 1;

const LONGEST_GLIDE = 30;
const SHORTEST_GLIDE = 0.2;
const JUMP_METRES = 500;
const STALE_FLOOR = 10;
const STALE_UNKNOWN = 60;

/** Where between two fixes a mark is: 0 at the first, 1 at the second, a little more when the next is late. */
export function glide(now: number, start: number, duration: number): number {
  return Math.min(Math.max((now - start) / Math.max(duration, 0.001), 0), EXTRAPOLATION);
}

/** How long the way to a new fix is spread over; 0 puts the mark there at once. */
export function glideSeconds(interval: number): number {
  return interval > LONGEST_GLIDE ? 0 : Math.max(interval, SHORTEST_GLIDE);
}

/**
 * Whether a step is a jump to be shown as one. A fast fleet (a simulated one may run at many times real speed)
 * takes steps that look like the last, or that its speed explains; a jump does neither.
 */
export function isJump(metres: number, interval: number, speed: number, lastStep: number): boolean {
  const expected = Math.max(Number.isNaN(speed) ? 0 : speed * interval, lastStep);
  return metres > JUMP_METRES && metres > 3 * expected;
}

/** The age from which a vehicle's place is only its last known one, by how often it used to report. */
export function staleAfter(interval: number): number {
  return interval > 0 ? Math.max(STALE_FLOOR, 3 * interval) : STALE_UNKNOWN;
}
