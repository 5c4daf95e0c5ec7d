import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTime } from './fakeTime';
import { Link, type LinkPhase, type Source } from './link';
import type { LiveEvent } from './wire';

/** An EventSource that the test speaks through. */
class FakeSource implements Source {
  closed = false;
  private readonly listeners = new Map<string, (event: { data?: unknown }) => void>();

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.closed = true;
  }

  say(type: string, data: unknown = {}): void {
    this.listeners.get(type)!({ data: JSON.stringify(data) });
  }

  fail(): void {
    this.listeners.get('error')!({});
  }
}

let sources: FakeSource[];
let phases: LinkPhase[];
let events: LiveEvent['type'][];
let time: FakeTime;
let link: Link;

beforeEach(() => {
  [sources, phases, events, time] = [[], [], [], new FakeTime()];
  const open = () => {
    sources.push(new FakeSource());
    return sources.at(-1)!;
  };
  const listener = {
    event: ({ type }: LiveEvent) => void events.push(type),
    phase: (phase: LinkPhase) => void phases.push(phase),
  };
  link = new Link(open, listener, { after: time.after, random: () => 0.5 });
  link.start();
});

describe('Link', () => {
  it('is open with the hello and passes events on', () => {
    sources[0]!.say('hello');
    sources[0]!.say('snapshot');
    expect(phases).toEqual(['open']);
    expect(events).toEqual(['hello', 'snapshot']);
  });

  it('closes and reopens by itself 1 to 2 s after an error', () => {
    sources[0]!.say('hello');
    sources[0]!.fail();
    expect(phases).toEqual(['open', 'lost']);
    expect(sources[0]!.closed).toBe(true);
    time.pass(1499);
    expect(sources).toHaveLength(1);
    time.pass(1);
    expect(sources).toHaveLength(2);
  });

  it('goes on trying for as long as there is nobody, ever less often', () => {
    for (const [attempt, wait] of [1500, 3000, 6000, 6000, 6000].entries()) {
      sources.at(-1)!.fail();
      time.pass(wait - 1);
      expect(sources).toHaveLength(attempt + 1);
      time.pass(1);
      expect(sources).toHaveLength(attempt + 2);
    }
  });

  it('tries soon again when it was lost after a good time', () => {
    sources.at(-1)!.fail();
    time.pass(1500);
    sources.at(-1)!.fail();
    time.pass(3000);
    sources.at(-1)!.say('hello');
    sources.at(-1)!.fail();
    time.pass(1500);
    expect(sources).toHaveLength(4);
  });

  it('spreads its return over 5 s after a bye, which is no loss', () => {
    sources[0]!.say('hello');
    sources[0]!.say('bye');
    expect(sources[0]!.closed).toBe(true);
    sources[0]!.fail();
    expect(phases).toEqual(['open']);
    time.pass(2499);
    expect(sources).toHaveLength(1);
    time.pass(1);
    expect(sources).toHaveLength(2);
  });

  it('takes 10 s of silence for a dead line', () => {
    sources[0]!.say('hello');
    time.pass(9000);
    sources[0]!.say('health');
    time.pass(9999);
    expect(phases).toEqual(['open']);
    time.pass(1);
    expect(phases).toEqual(['open', 'lost']);
  });

  it('does not listen to a source it has left', () => {
    sources[0]!.fail();
    time.pass(1500);
    sources[0]!.say('fixes');
    sources[0]!.fail();
    expect(events).toEqual([]);
    expect(sources[1]!.closed).toBe(false);
  });

  it('stays away once it is stopped', () => {
    sources[0]!.fail();
    link.stop();
    time.pass(60_000);
    expect(sources).toHaveLength(1);
  });
});
