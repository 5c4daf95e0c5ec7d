import { describe, expect, it } from 'vitest';
import { Marks, MARK_BYTES, Shape, Tone } from './marks';
import { toX, toY } from './mercator';

function marks(count = 3): Marks {
  const made = new Marks(1000);
  made.reserve(count);
  return made;
}

describe('Marks', () => {
  it('lies in memory as the vertex shader reads it', () => {
    const made = marks();
    made.move(1, 100, 200, 0, 0);
    made.move(1, 300, 600, 4, 2);
    made.turn(1, 90);
    made.look(1, Shape.arrow, Tone.moving);
    const view = new DataView(made.words.buffer, MARK_BYTES, MARK_BYTES);
    const ints = [0, 4, 8, 12].map((at) => view.getInt32(at, true));
    const floats = [16, 20, 24].map((at) => view.getFloat32(at, true));
    expect(ints).toEqual([100, 200, 300, 600]);
    expect(floats[0]).toBe(4);
    expect(floats[1]).toBe(2);
    expect(floats[2]).toBeCloseTo(Math.PI / 2, 6);
    expect([view.getUint8(28), view.getUint8(29)]).toEqual([Shape.arrow, Tone.moving]);
  });

  it('sets out from where it is shown, so that a mark never leaps back', () => {
    const made = marks();
    made.move(0, 0, 0, 0, 0);
    made.move(0, 1000, 0, 10, 2);
    made.move(0, 2000, 0, 11, 2);
    expect(made.shown(0, 11)).toEqual({ x: 500, y: 0 });
    expect(made.shown(0, 13)).toEqual({ x: 2000, y: 0 });
  });

  it('crosses the antimeridian without going round the world', () => {
    const made = marks();
    made.move(0, toX(179.99), toY(10), 0, 0);
    made.move(0, toX(-179.99), toY(10), 10, 2);
    expect(Math.abs(made.place(0, 11).lon)).toBeCloseTo(180, 5);
  });

  it('rests at 1.3 times the interval, and at once when it stands', () => {
    const made = marks();
    made.move(0, 0, 0, 0, 0);
    expect(made.restsAt(0)).toBe(-Infinity);
    made.move(0, 10, 0, 10, 2);
    expect(made.restsAt(0)).toBeCloseTo(12.6, 5);
  });

  it('tells the range that changed, once', () => {
    const made = marks();
    made.turn(2, 10);
    made.turn(1, 10);
    expect(made.takeChanged()).toEqual({ low: 1, high: 2 });
    expect(made.takeChanged()).toBeUndefined();
    made.look(1, Shape.disc, Tone.idle);
    expect(made.takeChanged()).toBeUndefined();
  });

  it('keeps what it holds when it grows', () => {
    const made = marks();
    made.move(0, 7, 8, 0, 0);
    made.reserve(5000);
    expect(made.capacity).toBeGreaterThanOrEqual(5000);
    expect(made.shown(0, 1)).toEqual({ x: 7, y: 8 });
  });

  it('shows the same picture after its epoch has moved', () => {
    const made = marks();
    made.move(0, 0, 0, 0, 0);
    made.move(0, 1000, 0, made.seconds(3_601_000), 2);
    const before = made.shown(0, made.seconds(3_602_000));
    made.rebase(3_601_500, 1);
    expect(made.shown(0, made.seconds(3_602_000))).toEqual(before);
    expect(made.takeChanged()).toEqual({ low: 0, high: 0 });
  });
});
