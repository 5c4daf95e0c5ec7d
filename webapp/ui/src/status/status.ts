import { age, latency, timeOfDay } from '../format/format';
import type { LinkPhase } from '../live/link';
import type { Health } from '../live/wire';
import { text } from '../messages/language.svelte';

export type StatusKind =
  | 'connecting'
  | 'unreachable'
  | 'reconnecting'
  | 'broker-down'
  | 'tracker-down'
  | 'both-down'
  | 'quiet'
  | 'empty'
  | 'late'
  | 'live';

export type StatusTone = 'good' | 'neutral' | 'warning' | 'danger';

/** What the page says of its data. `figure` ticks, so it is shown but not announced. */
export interface Status {
  kind: StatusKind;
  tone: StatusTone;
  label: string;
  figure: string;
  tail: string;
}

/** What the status is derived from; times are the server's, in epoch ms. */
export interface Signs {
  phase: LinkPhase;
  failures: number;
  /** Whether a snapshot was ever seen. */
  pictured: boolean;
  vehicles: number;
  heardAt: number | undefined;
  health: Health | undefined;
  latencyMs: number;
  now: number;
}

const QUIET_AFTER_MS = 10_000;
const LATE_MS = 2000;
const VERY_LATE_MS = 10_000;

/** The nearest cause first: our own link, then the broker, the tracker, the source of reports. */
export function statusOf(signs: Signs): Status {
  const { status } = text;
  if (signs.phase !== 'open') return linkStatus(signs);
  const broker = signs.health?.broker === 'down';
  const tracker = signs.health?.tracker === 'down';
  const silence = signs.now - (signs.health?.lastReceived ?? signs.now);
  const old = silence > QUIET_AFTER_MS ? status.old(age(silence)) : '';
  if (broker && tracker) return say('both-down', 'danger', status.bothDown, old);
  if (broker) return say('broker-down', 'danger', status.brokerDown, old);
  if (tracker) return say('tracker-down', 'danger', status.trackerDown, old);
  if (!signs.pictured) return say('connecting', 'neutral', status.connecting);
  if (signs.vehicles === 0) return say('empty', 'neutral', status.empty);
  if (silence > QUIET_AFTER_MS) {
    return say('quiet', 'warning', status.quiet, status.quietFor(age(silence)), status.quietWhy);
  }
  const figure = Number.isNaN(signs.latencyMs) ? '' : ` ${latency(signs.latencyMs)}`;
  if (signs.latencyMs > VERY_LATE_MS) return say('late', 'danger', status.late, figure);
  if (signs.latencyMs > LATE_MS) return say('late', 'warning', status.late, figure);
  return say('live', 'good', status.live, figure);
}

function linkStatus({ phase, failures, pictured, heardAt }: Signs): Status {
  const { status } = text;
  if (pictured && heardAt !== undefined) {
    return say('reconnecting', 'warning', status.reconnecting(timeOfDay(heardAt)));
  }
  if (phase === 'lost' || failures > 0) return say('unreachable', 'danger', status.unreachable);
  return say('connecting', 'neutral', status.connecting);
}

function say(kind: StatusKind, tone: StatusTone, label: string, figure = '', tail = ''): Status {
  return { kind, tone, label, figure, tail };
}
