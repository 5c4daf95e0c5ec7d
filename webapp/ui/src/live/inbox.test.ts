import { beforeEach, describe, expect, it } from 'vitest';
import { Inbox } from './inbox';

let frames: (() => void)[];
let taken: number[][];
let inbox: Inbox<number>;

beforeEach(() => {
  [frames, taken] = [[], []];
  inbox = new Inbox<number>(
    (all) => taken.push(all),
    (run) => {
      frames.push(run);
      return () => (frames = frames.filter((other) => other !== run));
    },
  );
});

describe('Inbox', () => {
  it('hands over all that came since the last frame, once', () => {
    inbox.put(1);
    inbox.put(2);
    expect(taken).toEqual([]);
    expect(frames).toHaveLength(1);
    frames.shift()!();
    expect(taken).toEqual([[1, 2]]);
    inbox.put(3);
    frames.shift()!();
    expect(taken).toEqual([[1, 2], [3]]);
  });

  it('need not wait for the frame, which then brings nothing', () => {
    inbox.put(1);
    inbox.flush();
    inbox.flush();
    expect(taken).toEqual([[1]]);
    expect(frames).toEqual([]);
  });
});
