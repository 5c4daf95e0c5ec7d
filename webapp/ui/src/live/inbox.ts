/** Runs something once before the next frame is drawn, and can be told not to. */
export type Schedule = (run: () => void) => () => void;

/**
 * Hands over what came since the last frame, together: a tab too slow for every batch draws only the newest fix of
 * each vehicle, and nothing queues behind it.
 */
export class Inbox<T> {
  private waiting: T[] = [];
  private cancel: (() => void) | undefined;

  constructor(
    private readonly take: (all: T[]) => void,
    private readonly schedule: Schedule,
  ) {}

  put(one: T): void {
    this.waiting.push(one);
    this.cancel ??= this.schedule(() => this.flush());
  }

  /** Now, not at the next frame. */
  flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    const all = this.waiting;
    this.waiting = [];
    if (all.length > 0) this.take(all);
  }
}

/** Hidden pages draw no frames: what they are told is put away at once. */
export const beforeNextFrame: Schedule = (run) => {
  if (document.hidden) {
    queueMicrotask(run);
    return () => {};
  }
  const request = requestAnimationFrame(run);
  return () => cancelAnimationFrame(request);
};
