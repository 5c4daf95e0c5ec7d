import type { LinkClock } from '../live/link';
import type { Sight } from '../live/attention';

/** How often it is looked whether something has changed, and how often while something is changing. */
const SELDOM_MS = 60_000;
const OFTEN_MS = 3000;

export interface Scene {
  /** Asks the services who they are now. */
  look(): Promise<void>;
  /** Whether versions are changing. */
  changing(): boolean;
}

/** Looks now and then, and for a page that is not looked at itself not at all. */
export class Lookout {
  private cancel = () => {};
  private looking = false;
  private readonly shown = () => this.sight.hidden || this.lookNow();

  constructor(
    private readonly scene: Scene,
    private readonly sight: Sight,
    private readonly clock: Pick<LinkClock, 'after' | 'random'>,
  ) {}

  start(): () => void {
    this.sight.addEventListener('visibilitychange', this.shown);
    this.wait();
    return () => {
      this.sight.removeEventListener('visibilitychange', this.shown);
      this.cancel();
    };
  }

  lookNow(): void {
    this.cancel();
    if (this.looking || this.sight.hidden) return;
    this.looking = true;
    // Who does not answer is the business of those who need the answer.
    void this.scene
      .look()
      .catch(() => {})
      .then(() => {
        this.looking = false;
        this.wait();
      });
  }

  private wait(): void {
    this.cancel();
    if (this.sight.hidden) return;
    const period = this.scene.changing() ? OFTEN_MS : SELDOM_MS;
    this.cancel = this.clock.after(period * (0.9 + 0.2 * this.clock.random()), () => this.lookNow());
  }
}
