import { describe, expect, it } from 'vitest';
import { LABEL_HEIGHT, placeLabels, type Candidate } from './placement';

const mark = (of: string, x: number, y: number, more: Partial<Candidate<string>> = {}) => ({
  of,
  x,
  y,
  width: 80,
  radius: 10,
  rank: 0,
  ...more,
});
const none = new Map();
const wide = { room: { left: -1000, top: -1000, right: 1000, bottom: 1000 } };

describe('labels', () => {
  it('stand to the right of marks that are alone', () => {
    const placed = placeLabels([mark('a', 0, 0), mark('b', 300, 0)], none, wide);
    expect([...placed.keys()]).toEqual(['a', 'b']);
    expect(placed.get('a')).toMatchObject({ dx: 12, dy: -LABEL_HEIGHT / 2 });
  });

  it('go to another side rather than over a mark', () => {
    const placed = placeLabels([mark('a', 0, 0), mark('b', 60, 0)], none, wide);
    expect(placed.get('a')!.dx).toBeLessThan(0);
    expect(placed.get('b')!.dx).toBeGreaterThan(0);
  });

  it('never overlap each other, and are left out where there is no room', () => {
    const marks = Array.from({ length: 40 }, (_, i) => mark(`v${i}`, (i % 8) * 30, Math.floor(i / 8) * 14));
    const placed = placeLabels(marks, none, wide);
    const boxes = [...placed].map(([of, { dx, dy, width }]) => {
      const { x, y } = marks.find((it) => it.of === of)!;
      return { left: x + dx, top: y + dy, right: x + dx + width, bottom: y + dy + LABEL_HEIGHT };
    });
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.length).toBeLessThan(40);
    for (const a of boxes) {
      for (const b of boxes) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(a === b || apart).toBe(true);
      }
    }
  });

  it('keep off what is written on the map', () => {
    const town = { left: 5, top: -10, right: 90, bottom: 10 };
    expect(placeLabels([mark('a', 0, 0)], none, { ...wide, avoided: [town] }).get('a')!.dx).toBeLessThan(0);
  });

  it('are whole or not there at all', () => {
    const room = { left: -200, top: -100, right: 60, bottom: 100 };
    expect(placeLabels([mark('a', 0, 0)], none, { room }).get('a')!.dx).toBeLessThan(0);
    expect(placeLabels([mark('a', 0, 0)], none, { room: { ...room, left: -30 } }).size).toBe(0);
  });

  it('give way to the more important, and otherwise stay where they were', () => {
    const pair = [mark('a', 0, 0), mark('b', 0, 6)];
    const first = placeLabels([mark('b', 0, 6)], none, wide);
    expect(placeLabels(pair, first, wide).get('b')!.side).toBe(first.get('b')!.side);
    const crowd = Array.from({ length: 30 }, (_, i) => mark(`v${i}`, i * 4, 0, { radius: 1 }));
    expect(
      [...placeLabels([...crowd, mark('selected', 60, 2, { rank: 2, radius: 1 })], none, wide).keys()][0],
    ).toBe('selected');
  });
});
