import { describe, expect, it } from 'vitest';
import { timeOfDay } from '../format/format';
import type { Health } from '../live/wire';
import { statusOf, type Signs } from './status';

const T = 1_790_000_000_000;
const healthy: Health = { t: T, broker: 'up', tracker: 'up', lastReceived: T - 300 };
const good: Signs = {
  phase: 'open',
  failures: 0,
  pictured: true,
  vehicles: 45,
  heardAt: T,
  health: healthy,
  latencyMs: 123,
  now: T,
};

function said(signs: Partial<Signs>): string {
  const { label, figure, tail } = statusOf({ ...good, ...signs });
  return label + figure + tail;
}

describe('statusOf', () => {
  it('is live, with the age of what is shown', () => expect(said({})).toBe('Live 120 ms'));

  it('is live before any latency is known', () => expect(said({ latencyMs: NaN })).toBe('Live'));

  it.each([
    [2001, 'warning'],
    [10_001, 'danger'],
  ])('warns when fixes are %d ms old', (latencyMs, tone) => {
    expect(statusOf({ ...good, latencyMs })).toMatchObject({ kind: 'late', tone });
  });

  it('says since when it knows nothing new', () => {
    expect(said({ phase: 'lost', failures: 1 })).toBe(`Reconnecting, data from ${timeOfDay(T)}`);
  });

  it('connects, and says so when there is nobody', () => {
    const fresh = { pictured: false, heardAt: undefined, health: undefined };
    expect(statusOf({ ...good, ...fresh, phase: 'connecting' }).kind).toBe('connecting');
    expect(statusOf({ ...good, ...fresh, phase: 'lost', failures: 1 }).kind).toBe('unreachable');
  });

  it('names what is down', () => {
    const health = (more: Partial<Health>) => ({ health: { ...healthy, ...more } });
    expect(said(health({ tracker: 'down' }))).toBe('position-tracker is down, last known positions');
    expect(said(health({ broker: 'down' }))).toBe('Message broker is down, last known positions');
    expect(statusOf({ ...good, ...health({ broker: 'down', tracker: 'down' }) }).kind).toBe('both-down');
  });

  it('says how old what is shown has become', () => {
    const health = { ...healthy, tracker: 'down' as const, lastReceived: T - 125_000 };
    expect(said({ health })).toBe('position-tracker is down, last known positions, 2 min old');
  });

  it('blames the nearest cause: a dead link knows nothing of the tracker', () => {
    const signs = { phase: 'lost' as const, health: { ...healthy, tracker: 'down' as const } };
    expect(statusOf({ ...good, ...signs }).kind).toBe('reconnecting');
  });

  it('asks for the simulator when no positions arrive', () => {
    const health = { ...healthy, lastReceived: T - 12_000 };
    expect(said({ health })).toBe('No positions arriving for 12 s: is position-simulator running?');
    expect(statusOf({ ...good, health: { ...healthy, lastReceived: T - 10_000 } }).kind).toBe('live');
  });

  it('is empty, not silent, while there are no vehicles', () => {
    expect(statusOf({ ...good, vehicles: 0, health: { ...healthy, lastReceived: null } }).kind).toBe('empty');
  });

  it('announces words, not ticking figures', () => {
    const health = (seconds: number) => ({ ...healthy, lastReceived: T - seconds * 1000 });
    const [before, after] = [12, 13].map((s) => statusOf({ ...good, health: health(s) }));
    expect(after!.label + after!.tail).toBe(before!.label + before!.tail);
    expect(after!.figure).not.toBe(before!.figure);
  });
});
