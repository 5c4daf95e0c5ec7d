import type { TrackPoint } from '../track/track.svelte';

/** What a chart shows: a span of time (epoch ms) and speeds up to `top` (m/s), on so many pixels. */
export interface Frame {
  from: number;
  to: number;
  top: number;
  width: number;
  height: number;
}

const SHORTEST_MS = 2 * 60_000;
const LONGEST_MS = 30 * 60_000;
const GAP_MS = 60_000;

/** From the first point to now, but neither so short that noise fills it nor longer than the track is loaded for. */
export function spanOf(points: readonly TrackPoint[], now: number): { from: number; to: number } {
  const to = Math.max(now, points.at(-1)?.time ?? now);
  const known = to - (points[0]?.time ?? to);
  return { from: to - Math.min(Math.max(known, SHORTEST_MS), LONGEST_MS), to };
}

/** The top of the scale: the next 1, 2 or 5 with noughts above what is shown, and never less than `least`. */
export function niceTop(highest: number, least: number): number {
  const value = Math.max(highest, least);
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= value * 0.999)!;
}

export function x(time: number, { from, to, width }: Frame): number {
  return ((time - from) / (to - from)) * width;
}

export function y(speed: number, { top, height }: Frame): number {
  return height - (Math.min(Math.max(speed, 0), top) / top) * height;
}

export function timeAt(x: number, { from, to, width }: Frame): number {
  return from + (x / width) * (to - from);
}

/**
 * The runs of points between which nothing is missing: where a vehicle was silent for long, or did not say its speed,
 * there is no line.
 */
export function runs(points: readonly TrackPoint[], { from }: Frame): TrackPoint[][] {
  const all: TrackPoint[][] = [];
  let last: TrackPoint | undefined;
  const gap = Math.max(GAP_MS, 3 * usualInterval(points));
  for (const point of points) {
    if (point.time >= from && point.speed !== null) {
      if (last?.speed == null || last.time < from || point.time - last.time > gap) all.push([]);
      all.at(-1)!.push(point);
    }
    last = point;
  }
  return all;
}

/** One run as a path; of many points on one pixel the lowest and the highest are drawn, so that no peak is lost. */
export function path(run: readonly TrackPoint[], frame: Frame): string {
  const drawn: [number, number][] = [];
  let column = -1;
  let low = 0;
  let high = 0;
  const flush = () => {
    if (column < 0) return;
    drawn.push([column, high]);
    if (low !== high) drawn.push([column, low]);
  };
  for (const { time, speed } of run) {
    const at = Math.max(0, Math.round(x(time, frame)));
    const level = Math.round(10 * y(speed ?? 0, frame)) / 10;
    if (at !== column) {
      flush();
      column = at;
      low = high = level;
    }
    low = Math.max(low, level);
    high = Math.min(high, level);
  }
  flush();
  return drawn.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The same path closed along the bottom, to be filled. */
export function area(run: readonly TrackPoint[], frame: Frame): string {
  const at = (point: TrackPoint) => Math.max(0, Math.round(x(point.time, frame)));
  return `${path(run, frame)}L${at(run.at(-1)!)} ${frame.height}L${at(run[0]!)} ${frame.height}Z`;
}

/** The index of the point nearest in time, or -1 if there is none. */
export function nearest(points: readonly TrackPoint[], time: number): number {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (points[middle]!.time < time) low = middle;
    else high = middle;
  }
  if (high < 0) return -1;
  return time - points[low]!.time <= points[high]!.time - time ? low : high;
}

function usualInterval(points: readonly TrackPoint[]): number {
  const intervals = points.slice(1).map(({ time }, i) => time - points[i]!.time);
  return intervals.sort((a, b) => a - b)[intervals.length >> 1] ?? 0;
}
