import { beforeEach, describe, expect, it } from 'vitest';
import { AWAY_AFTER_MS, watchAttention } from './attention';
import { FakeTime } from './fakeTime';

class FakeSight {
  hidden = false;
  listener: (() => void) | undefined;

  addEventListener(_: string, listener: () => void): void {
    this.listener = listener;
  }

  removeEventListener(): void {
    this.listener = undefined;
  }

  set(hidden: boolean): void {
    this.hidden = hidden;
    this.listener?.();
  }
}

let sight: FakeSight;
let time: FakeTime;
let heard: string[];
let stop: () => void;

beforeEach(() => {
  [sight, time, heard] = [new FakeSight(), new FakeTime(), []];
  stop = watchAttention(sight, time, {
    hidden: () => heard.push('hidden'),
    away: () => heard.push('away'),
    shown: (wasAway) => heard.push(wasAway ? 'back' : 'shown'),
  });
});

describe('watchAttention', () => {
  it('takes a short look elsewhere for no absence', () => {
    sight.set(true);
    time.pass(AWAY_AFTER_MS - 1);
    sight.set(false);
    time.pass(AWAY_AFTER_MS);
    expect(heard).toEqual(['hidden', 'shown']);
  });

  it('knows an absence, and the return from it, once', () => {
    sight.set(true);
    time.pass(AWAY_AFTER_MS);
    sight.set(false);
    sight.set(true);
    sight.set(false);
    expect(heard).toEqual(['hidden', 'away', 'back', 'hidden', 'shown']);
  });

  it('hears nothing once it is stopped', () => {
    sight.set(true);
    stop();
    time.pass(AWAY_AFTER_MS);
    sight.set(false);
    expect(heard).toEqual(['hidden']);
  });
});
