import { afterEach, describe, expect, it, vi } from 'vitest';
import { hopsOf } from './hop';
import { ANSWERS, ask, observed, Observed } from './observed.svelte';
import { wholePercents } from './split';

const line = (version: string, instance = 'a', service = 'api-gateway') =>
  `${service};${version};${instance}`;

describe('hopsOf', () => {
  it('reads every line, and leaves out what is none', () => {
    expect(hopsOf('position-tracker;1.0.0;t-0, api-gateway;1.1.0;g-0')).toEqual([
      { service: 'position-tracker', version: '1.0.0', instance: 't-0' },
      { service: 'api-gateway', version: '1.1.0', instance: 'g-0' },
    ]);
    expect(hopsOf('envoy, ;;, a;b')).toEqual([]);
    expect(hopsOf(null)).toEqual([]);
  });
});

describe('Observed', () => {
  it('is quiet while there is one version, in however many instances', () => {
    const seen = new Observed();
    seen.note(line('1.0.0', 'a'));
    seen.note(line('1.0.0', 'b'));
    seen.note(line('1.0.0', 'c', 'webapp'));
    expect(seen.splits).toEqual([]);
  });

  it('names the service that answers in a newer version than the others', () => {
    const seen = new Observed();
    seen.note(`${line('v1', 'a', 'position-tracker')}, ${line('v2', 'b')}, ${line('v1', 'c', 'webapp')}`);
    expect(seen.oldest).toBe('v1');
    expect(seen.splits).toEqual([
      {
        service: 'api-gateway',
        answers: 1,
        shares: [{ version: 'v2', answers: 1, percent: 100, canary: true, instances: ['b'] }],
      },
    ]);
  });

  it('tells the share of each version, the newer being the canary', () => {
    const seen = new Observed();
    for (const version of ['1.9.0', '1.10.0', '1.9.0', '1.9.0']) seen.note(line(version, `pod-${version}`));
    const [split] = seen.splits;
    expect(split).toMatchObject({ service: 'api-gateway', answers: 4 });
    expect(split!.shares).toEqual([
      { version: '1.9.0', answers: 3, percent: 75, canary: false, instances: ['pod-1.9.0'] },
      { version: '1.10.0', answers: 1, percent: 25, canary: true, instances: ['pod-1.10.0'] },
    ]);
  });

  it('forgets all but the last hundred answers', () => {
    const seen = new Observed();
    seen.note(line('1.0.0'));
    for (let i = 0; i < ANSWERS - 1; i++) seen.note(line('2.0.0'));
    expect(seen.splits).toHaveLength(1);
    seen.note(line('2.0.0'));
    expect(seen.splits).toEqual([]);
  });
});

describe('wholePercents', () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [9, 1],
      [90, 10],
    ],
    [
      [999, 1],
      [99, 1],
    ],
    [
      [1000, 1, 1],
      [98, 1, 1],
    ],
  ])('of %j are %j', (counts, percents) => expect(wholePercents(counts)).toEqual(percents));
});

describe('ask', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('answers as fetch does, and notes who did', async () => {
    const answer = new Response('{}', { headers: { 'X-Served-By': line('7.0.0', 'x', 'probe') } });
    vi.stubGlobal('fetch', async () => answer);
    observed.note(line('6.0.0', 'y', 'probe'));
    expect(await ask('/somewhere')).toBe(answer);
    expect(observed.splits.map(({ service }) => service)).toEqual(['probe']);
  });
});
