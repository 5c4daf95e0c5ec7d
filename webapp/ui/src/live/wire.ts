/** What `/api/live` sends. Columns are parallel arrays; null is unknown. */
export interface Hello {
  v: number;
  t: number;
  servedBy: string;
  vehicles: number;
}

export interface WireVehicle {
  i: number;
  id: string;
  name: string;
  category?: string | null;
  by?: string | null;
}

/** Of both `snapshot` and `fixes`: lat/lon in 1e-5 degrees, cm/s, whole degrees, fix time less `t` in ms. */
export interface Batch {
  t: number;
  vehicles?: WireVehicle[];
  i: number[];
  a: number[];
  o: number[];
  s: (number | null)[];
  c: (number | null)[];
  d: number[];
}

export interface Gone {
  i: number[];
}

export type UpOrDown = 'up' | 'down';

export interface Health {
  t: number;
  broker: UpOrDown;
  tracker: UpOrDown;
  lastReceived: number | null;
}

export type LiveEvent =
  | { type: 'hello'; data: Hello }
  | { type: 'snapshot'; data: Batch }
  | { type: 'fixes'; data: Batch }
  | { type: 'gone'; data: Gone }
  | { type: 'health'; data: Health }
  | { type: 'bye'; data: { t: number } };

export const LIVE_EVENTS = ['hello', 'snapshot', 'fixes', 'gone', 'health', 'bye'] as const;
