import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flat } from './onlineStyle';
import { Patience } from './patience';
import { placeSize } from './roads';
import { countrySize } from './worldLayers';

describe('an online style', () => {
  const style = { version: 8 as const, sources: {}, layers: [] };

  it('loses what a flat map cannot show, and where it would look', () => {
    const hills = { id: 'hills', type: 'hillshade' as const, source: 'dem' };
    const sea = { id: 'sea', type: 'background' as const };
    const given = {
      ...style,
      layers: [sea, hills],
      projection: { type: 'globe' as const },
      center: [1, 2],
      zoom: 3,
    };
    expect(flat(given as never)).toEqual({ ...style, layers: [sea] });
  });

  it('keeps its fonts and icons', () => {
    const given = { ...style, glyphs: 'https://a/{fontstack}/{range}', sprite: 'https://a/sprite' };
    expect(flat(given)).toEqual(given);
  });

  it.each([null, {}, { version: 7, layers: [] }, { version: 8 }])('is not %j', (other) => {
    expect(() => flat(other as never)).toThrow('no map style');
  });
});

describe('names of countries', () => {
  it('grow with the zoom, and with the country', () => {
    expect([2, 4, 6, 9].map((zoom) => countrySize(zoom, 0))).toEqual([12, 15, 18, 18]);
    expect([0, 30, 200].map((rank) => countrySize(6, rank))).toEqual([18, 15, 13]);
  });
});

describe('patience', () => {
  const attempt = vi.fn();
  let patience: Patience;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => (listeners[name] = listener));
    vi.stubGlobal('removeEventListener', (name: string) => delete listeners[name]);
    attempt.mockReset();
    patience = new Patience(attempt);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const listeners: Record<string, () => void> = {};

  it('waits twice as long each time', () => {
    patience.wait();
    vi.advanceTimersByTime(30_000);
    expect(attempt).toHaveBeenCalledTimes(1);
    patience.wait();
    vi.advanceTimersByTime(59_999);
    expect(attempt).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('ends when the machine is back on the network, if there is something to wait for', () => {
    listeners.online!();
    expect(attempt).not.toHaveBeenCalled();
    patience.wait();
    listeners.online!();
    expect(attempt).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(600_000);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('begins anew after a success', () => {
    patience.wait();
    vi.advanceTimersByTime(30_000);
    patience.stop();
    patience.wait();
    vi.advanceTimersByTime(30_000);
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('leaves nothing behind', () => {
    patience.wait();
    patience.remove();
    vi.advanceTimersByTime(600_000);
    expect([attempt.mock.calls.length, listeners.online]).toEqual([0, undefined]);
  });
});

describe('names of places', () => {
  it('grow with the place and with nearness', () => {
    expect([placeSize(3, 1), placeSize(9, 1), placeSize(15, 1)]).toEqual([12, 15, 18]);
    expect(placeSize(15, 9)).toBe(13);
  });
});
