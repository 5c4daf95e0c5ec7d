import { toX, toY } from '../../fleet/mercator';

/** A place of the selected vehicle's track; the time is epoch ms. */
export interface TrailPoint {
  readonly time: number;
  readonly lat: number;
  readonly lon: number;
}

/** The track whose trail is drawn; its version is raised with every change. */
export interface Trail {
  readonly points: readonly TrailPoint[];
  readonly version: number;
  /** The place looked at on the chart. */
  readonly cursor?: TrailPoint | undefined;
}

/** Words of one leg: from x, from y, to x, to y, age at from, age at to (0 oldest, 1 newest), gap, unused. */
export const LEG_WORDS = 8;

/** Longer silence than this is not a way that was seen. */
const GAP_MS = 5 * 60_000;

export interface Legs {
  /** In the very bytes the graphics card reads, with room for one leg more: the place looked at. */
  words: Int32Array;
  count: number;
}

/**
 * The legs between places before a time: that of the fix a mark is on its way to. From the last of them a leg leads to
 * where the mark is shown, so that the trail never runs ahead of it.
 */
export function legsOf(points: readonly TrailPoint[], before: number): Legs {
  let end = points.length;
  while (end > 0 && points[end - 1]!.time >= before) end--;
  if (end === 0) return { words: new Int32Array(0), count: 0 };
  const words = new Int32Array((end + 1) * LEG_WORDS);
  const numbers = new Float32Array(words.buffer);
  const first = points[0]!.time;
  const age = (time: number) => (before > first ? (time - first) / (before - first) : 1);
  for (let leg = 0; leg < end; leg++) {
    const from = points[leg]!;
    // The last leg has no end yet; it is given one at every frame.
    const to = leg + 1 < end ? points[leg + 1]! : from;
    const at = leg * LEG_WORDS;
    words[at] = toX(from.lon);
    words[at + 1] = toY(from.lat);
    words[at + 2] = toX(to.lon);
    words[at + 3] = toY(to.lat);
    numbers[at + 4] = age(from.time);
    numbers[at + 5] = leg + 1 < end ? age(to.time) : 1;
    numbers[at + 6] = (leg + 1 < end ? to.time : before) - from.time > GAP_MS ? 1 : 0;
  }
  return { words, count: end };
}

/** Leads the last leg to where the mark is. */
export function leadTo({ words, count }: Legs, { x, y }: { x: number; y: number }): void {
  const at = (count - 1) * LEG_WORDS;
  words[at + 2] = x;
  words[at + 3] = y;
}

/** Puts a leg without length behind the last one: drawn with its round ends it is a dot. */
export function dotAt({ words, count }: Legs, { lat, lon }: TrailPoint): void {
  const at = count * LEG_WORDS;
  words[at] = words[at + 2] = toX(lon);
  words[at + 1] = words[at + 3] = toY(lat);
}
