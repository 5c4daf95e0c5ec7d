import type { Batch } from './wire';

const WEIGHT = 0.2;

/** How old fixes are when they get here, in ms: the median of each batch, smoothed over some batches. */
export class Latency {
  private smoothed = NaN;

  get ms(): number {
    return this.smoothed;
  }

  take(batch: Batch, serverNow: number): void {
    if (batch.d.length === 0) return;
    const sorted = [...batch.d].sort((a, b) => a - b);
    const age = Math.max(0, serverNow - batch.t - sorted[sorted.length >> 1]!);
    this.smoothed = Number.isNaN(this.smoothed) ? age : this.smoothed + WEIGHT * (age - this.smoothed);
  }

  restart(): void {
    this.smoothed = NaN;
  }
}
