const FIRST_MS = 30_000;
const LONGEST_MS = 600_000;

/** Tries something again: after a wait that doubles, and at once when the machine is back on the network. */
export class Patience {
  private waitMs = FIRST_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly online = () => {
    if (this.timer !== undefined) this.again();
  };

  constructor(private readonly attempt: () => void) {
    addEventListener('online', this.online);
  }

  wait(): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => this.again(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_MS);
  }

  /** It came about. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waitMs = FIRST_MS;
  }

  remove(): void {
    this.stop();
    removeEventListener('online', this.online);
  }

  private again(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.attempt();
  }
}
