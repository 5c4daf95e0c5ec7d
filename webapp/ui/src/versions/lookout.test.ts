import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTime } from '../live/fakeTime';
import { Lookout } from './lookout';

let time: FakeTime;
let looks: number;
let changing: boolean;
let sight: { hidden: boolean; shown: () => void };
let stop: () => void;

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

async function pass(ms: number) {
  time.pass(ms);
  await settled();
}

beforeEach(() => {
  [time, looks, changing] = [new FakeTime(), 0, false];
  sight = { hidden: false, shown: () => {} };
  const scene = {
    look: async () => {
      looks++;
      if (looks === 1) throw new Error('nobody there');
    },
    changing: () => changing,
  };
  const listened = {
    get hidden() {
      return sight.hidden;
    },
    addEventListener: (_: string, listener: () => void) => (sight.shown = listener),
    removeEventListener: () => (sight.shown = () => {}),
  };
  stop = new Lookout(scene, listened, { after: time.after, random: () => 0.5 }).start();
});

describe('Lookout', () => {
  it('looks once a minute, and goes on when nobody answers', async () => {
    await pass(59_999);
    expect(looks).toBe(0);
    await pass(1);
    await pass(60_000);
    expect(looks).toBe(2);
  });

  it('looks every few seconds while versions change', async () => {
    changing = true;
    await pass(60_000);
    await pass(3000);
    await pass(3000);
    expect(looks).toBe(3);
  });

  it('does not look while nobody does, and at once when somebody does again', async () => {
    sight.hidden = true;
    await pass(60_000);
    await pass(600_000);
    expect(looks).toBe(0);
    sight.hidden = false;
    sight.shown();
    expect(looks).toBe(1);
  });

  it('ends', async () => {
    stop();
    await pass(600_000);
    sight.shown();
    expect(looks).toBe(0);
  });
});
