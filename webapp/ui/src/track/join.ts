import type { TrackPoint } from './point';

export const MAX_POINTS = 2000;

/** Two tracks of one vehicle, each in time order, as one; where both know a time, the first is believed. */
export function joined(first: readonly TrackPoint[], second: readonly TrackPoint[]): TrackPoint[] {
  const all: TrackPoint[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const a = first[i];
    const b = second[j];
    if (b === undefined || (a !== undefined && a.time <= b.time)) {
      all.push(a!);
      i++;
      if (a!.time === b?.time) j++;
    } else {
      all.push(b);
      j++;
    }
  }
  return all.slice(-MAX_POINTS);
}
