/** The server's time, from the fastest of its messages: each carries when it was sent. */
export class ServerClock {
  private offset = 0;
  private heard = false;

  constructor(private readonly now: () => number) {}

  /** A new stream may be another server's: what was known of the last one's clock is forgotten. */
  restart(sentAt: number): void {
    this.heard = false;
    this.hear(sentAt);
  }

  hear(sentAt: number): void {
    const offset = sentAt - this.now();
    this.offset = this.heard ? Math.max(this.offset, offset) : offset;
    this.heard = true;
  }

  time(): number {
    return this.now() + this.offset;
  }
}
