/** Who served one answer at one hop, as `X-Served-By` says: `service;version;instance`. */
export interface Hop {
  service: string;
  version: string;
  instance: string;
}

export const SERVED_BY = 'X-Served-By';

/** Every hop an answer came through, from the innermost on; the header has a line of each. */
export function hopsOf(header: string | null | undefined): Hop[] {
  return (header ?? '')
    .split(',')
    .map((line) => line.trim().split(';'))
    .filter((parts) => parts.length === 3 && parts.every(Boolean))
    .map(([service, version, instance]) => ({ service: service!, version: version!, instance: instance! }));
}
