const SLOW_FRAME_MS = 50;
const FRAMES_TO_JUDGE = 20;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;

/**
 * Decides whether the map can afford every frame, or only one repaint a batch (4 to 5 a second). A machine that
 * was too slow is tried again, each time after a longer rest.
 */
export class Pacer {
  private frames = 0;
  private total = 0;
  private restUntil = 0;
  private rest = FIRST_REST_MS;

  /** A frame took this long; hidden or sleeping pages have gaps that say nothing. */
  observe(frameMs: number, nowMs: number): void {
    if (frameMs > 1000) return;
    this.frames++;
    this.total += frameMs;
    if (this.frames < FRAMES_TO_JUDGE) return;
    if (this.total / this.frames > SLOW_FRAME_MS) {
      this.restUntil = nowMs + this.rest;
      this.rest = Math.min(this.rest * 2, LONGEST_REST_MS);
    }
    this.frames = this.total = 0;
  }

  everyFrame(nowMs: number): boolean {
    return nowMs >= this.restUntil;
  }
}
