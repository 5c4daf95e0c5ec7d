import { beforeEach, describe, expect, it } from 'vitest';
import { Fleet, type Fix, type Vehicle } from './fleet.svelte';
import { Shape } from './marks';

const T = 1_790_000_000_000;
let fleet: Fleet;

function join(id: string, more: Partial<Vehicle> = {}): Vehicle {
  return fleet.join({ id, name: id, category: 'truck', processedBy: '', ...more });
}

function fix(more: Partial<Fix> = {}): Fix {
  return { lat: 50, lon: 10, speed: 10, course: 90, fixTime: T, ...more };
}

beforeEach(() => (fleet = new Fleet(0)));

describe('Fleet', () => {
  it('knows a vehicle by its id and keeps its last fix', () => {
    const van = join('van');
    fleet.place(van, fix(), 0);
    expect(fleet.get('van')).toBe(van);
    expect(fleet.fix(van)).toEqual(fix());
  });

  it('knows which vehicles a newer version processes than the oldest at work', () => {
    const seen = (id: string, version: string, fixTime = T) => {
      const vehicle = join(id, { processedBy: `position-tracker;${version};pod-of-${version}` });
      fleet.place(vehicle, fix({ fixTime }), 0);
      return vehicle;
    };
    const [gone, stable] = [seen('gone', 'v0', T - 600_000), seen('stable', 'v1')];
    const [canary, unknown] = [seen('canary', 'v2'), join('unknown')];
    fleet.place(unknown, fix(), 0);
    fleet.commit(T + 1000);
    expect([gone, stable, canary, unknown].map((vehicle) => vehicle.canary)).toEqual([
      false,
      false,
      true,
      false,
    ]);

    seen('stable', 'v2', T + 1);
    fleet.commit(T + 2000);
    expect(canary.canary).toBe(false);
  });

  it('ignores a fix older than the one it has', () => {
    const van = join('van');
    fleet.place(van, fix({ lat: 51 }), 0);
    fleet.place(van, fix({ lat: 50, fixTime: T - 1 }), 10);
    expect(fleet.fix(van).lat).toBe(51);
  });

  it('glides from one fix to the next over the time between them', () => {
    const van = join('van');
    fleet.place(van, fix(), 0);
    fleet.place(van, fix({ lon: 10.001, fixTime: T + 2000 }), 2000);
    expect(fleet.shown(van, 2000).lon).toBeCloseTo(10, 6);
    expect(fleet.shown(van, 3000).lon).toBeCloseTo(10.0005, 6);
    expect(fleet.shown(van, 99_000).lon).toBeCloseTo(10.0013, 6);
  });

  it('shows a jump as one', () => {
    const van = join('van');
    fleet.place(van, fix(), 0);
    fleet.place(van, fix({ lon: 12, fixTime: T + 2000 }), 2000);
    expect(fleet.shown(van, 2000).lon).toBeCloseTo(12, 6);
  });

  it('keeps the last course when a fix has none', () => {
    const van = join('van');
    fleet.place(van, fix({ course: 45 }), 0);
    fleet.place(van, fix({ course: NaN, fixTime: T + 2000 }), 2000);
    expect(fleet.fix(van).course).toBe(45);
  });

  it('calls a vehicle stale by the age of its fix', () => {
    const van = join('van');
    fleet.place(van, fix(), 0);
    fleet.place(van, fix({ fixTime: T + 2000 }), 2000);
    fleet.commit(T + 12_000);
    expect([van.stale, fleet.motion(van)]).toEqual([false, 'moving']);
    fleet.commit(T + 12_001);
    expect([van.stale, fleet.motion(van)]).toEqual([true, 'stale']);
  });

  describe('between two looks at everyone', () => {
    let van: Vehicle;
    let silent: Vehicle;

    const report = (at: number) => fleet.place(van, fix({ fixTime: T + at }), at);

    beforeEach(() => {
      [van, silent] = [join('van'), join('silent')];
      fleet.place(silent, fix(), 0);
      report(0);
      fleet.commit(T + 60_001);
    });

    it('sees who reported, and leaves the others as they are', () => {
      expect([van.stale, silent.stale]).toEqual([true, true]);
      report(60_000);
      fleet.place(silent, fix({ fixTime: T - 1 }), 60_000);
      fleet.commitPlaced(T + 60_002);
      expect([van.stale, silent.stale]).toEqual([false, true]);
    });

    it('shows readers what it saw', () => {
      const { version, membership } = fleet;
      report(60_000);
      fleet.commitPlaced(T + 60_002);
      expect([fleet.version, fleet.membership]).toEqual([version + 1, membership]);
      expect(new Uint8Array(fleet.marks.words.buffer)[28]).toBe(Shape.arrow);
    });

    it('does not look for who is silent', () => {
      fleet.place(silent, fix({ fixTime: T + 60_000 }), 60_000);
      fleet.commitPlaced(T + 60_002);
      report(120_001);
      fleet.commitPlaced(T + 120_001);
      expect(silent.stale).toBe(false);
      fleet.commit(T + 120_001);
      expect(silent.stale).toBe(true);
    });

    it.each([
      ['a vehicle has come', () => join('new')],
      [
        'a vehicle is processed by another version',
        () => join('van', { processedBy: 'position-tracker;v2;pod' }),
      ],
      ['more reports came than there are vehicles', () => [61_000, 62_000, 63_000].forEach(report)],
    ])('looks at everyone when %s', (_, happens) => {
      fleet.place(silent, fix({ fixTime: T + 60_000 }), 60_000);
      fleet.commitPlaced(T + 60_002);
      happens();
      fleet.commitPlaced(T + 120_001);
      expect(silent.stale).toBe(true);
    });
  });

  it.each([
    [0.99, 'idle'],
    [1, 'moving'],
    [NaN, 'unknown'],
  ])('at %f m/s it is %s', (speed, motion) => {
    const van = join('van');
    fleet.place(van, fix({ speed }), 0);
    fleet.commit(T);
    expect(fleet.motion(van)).toBe(motion);
  });

  it.each([
    ['nothing before its first fix', {}, undefined, Shape.none],
    ['an arrow when it moves', fix(), T, Shape.arrow],
    ['a disc when its course is unknown', fix({ course: NaN }), T, Shape.disc],
    ['a disc when it stands', fix({ speed: 0 }), T, Shape.disc],
    ['a ring when it is stale', fix(), T + 60_001, Shape.ring],
  ])('draws %s', (_, placed, now, shape) => {
    const van = join('van');
    if (now) fleet.place(van, placed as Fix, 0);
    fleet.commit(now ?? T);
    expect(new Uint8Array(fleet.marks.words.buffer)[28]).toBe(shape);
  });

  it('closes the gap a leaving vehicle leaves', () => {
    const [first, second, last] = [join('first'), join('second'), join('last')];
    fleet.place(last, fix({ lat: 33 }), 0);
    fleet.leave(first);
    fleet.leave(first);
    expect(fleet.vehicles).toEqual([last, second]);
    expect(last.slot).toBe(0);
    expect(fleet.fix(last).lat).toBe(33);
    expect(fleet.shown(last, 0).lat).toBeCloseTo(33, 6);
    expect(fleet.get('first')).toBeUndefined();
  });

  it('gives a newcomer nothing of who had its slot before', () => {
    const gone = join('gone');
    fleet.place(gone, fix(), 0);
    fleet.leave(gone);
    expect(fleet.fix(join('new')).fixTime).toBeNaN();
  });

  it('raises membership only when vehicles come, go or are renamed', () => {
    const van = join('van');
    fleet.commit(T);
    const { membership, version } = fleet;
    join('van');
    fleet.place(van, fix(), 0);
    fleet.commit(T);
    expect(fleet.membership).toBe(membership);
    expect(fleet.version).toBe(version + 1);
    join('van', { name: 'Blue van' });
    fleet.commit(T);
    expect(fleet.membership).toBe(membership + 1);
  });
});
