import { describe, expect, it } from 'vitest';
import { Latency } from './latency';
import { ServerClock } from './serverClock';
import type { Batch } from './wire';

describe('ServerClock', () => {
  it('believes the message that travelled fastest', () => {
    let now = 1000;
    const clock = new ServerClock(() => now);
    clock.restart(5000);
    now = 2000;
    clock.hear(6050);
    now = 3000;
    clock.hear(6900);
    expect(clock.time()).toBe(7050);
  });

  it('starts anew with a new stream', () => {
    const clock = new ServerClock(() => 1000);
    clock.restart(9000);
    clock.restart(5000);
    expect(clock.time()).toBe(5000);
  });
});

describe('Latency', () => {
  const batch = (d: number[]) => ({ t: 1000, d }) as Batch;

  it('is unknown before the first batch and after a restart', () => {
    const latency = new Latency();
    latency.take(batch([]), 1000);
    expect(latency.ms).toBeNaN();
    latency.take(batch([-100]), 1000);
    latency.restart();
    expect(latency.ms).toBeNaN();
  });

  it('is the median age of a batch, one straggler does not count', () => {
    const latency = new Latency();
    latency.take(batch([-60_000, -100, -120]), 1020);
    expect(latency.ms).toBe(140);
  });

  it('is smoothed over batches', () => {
    const latency = new Latency();
    latency.take(batch([-100]), 1000);
    latency.take(batch([-200]), 1000);
    expect(latency.ms).toBeCloseTo(120);
  });
});
