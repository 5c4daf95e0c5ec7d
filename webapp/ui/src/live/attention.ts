import type { LinkClock } from './link';

export interface Watcher {
  /** The page is not to be seen any more; it may be back in a moment. */
  hidden(): void;
  /** It has been hidden for so long that nobody is likely to be back soon. */
  away(): void;
  /** It is to be seen again; `wasAway` tells whether `away` was called. */
  shown(wasAway: boolean): void;
}

/** The part of the document that is used. */
export interface Sight {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** Who goes through their tabs is back sooner than this, and is spared a new snapshot. */
export const AWAY_AFTER_MS = 30_000;

/** Tells whether anybody looks at the page, from now on until the function returned is called. */
export function watchAttention(sight: Sight, clock: Pick<LinkClock, 'after'>, watcher: Watcher): () => void {
  let away = false;
  let cancel = () => {};
  const change = () => {
    cancel();
    if (sight.hidden) {
      watcher.hidden();
      cancel = clock.after(AWAY_AFTER_MS, () => {
        away = true;
        watcher.away();
      });
    } else {
      const wasAway = away;
      away = false;
      watcher.shown(wasAway);
    }
  };
  sight.addEventListener('visibilitychange', change);
  if (sight.hidden) change();
  return () => {
    cancel();
    sight.removeEventListener('visibilitychange', change);
  };
}
