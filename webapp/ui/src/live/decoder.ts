import type { Fleet, Vehicle } from '../fleet/fleet.svelte';
import type { Batch, Gone } from './wire';

/** Turns the columns of one stream into the fleet's fixes. Indices mean nothing beyond the stream's `hello`. */
export class Decoder {
  private readonly byIndex = new Map<number, Vehicle>();

  constructor(private readonly fleet: Fleet) {}

  hello(): void {
    this.byIndex.clear();
  }

  /** All there is: who is not in it has left while nobody was listening. */
  snapshot(batch: Batch, nowMs: number): void {
    this.fixes(batch, nowMs);
    const present = new Set(this.byIndex.values());
    for (const vehicle of [...this.fleet.vehicles]) {
      if (!present.has(vehicle)) this.fleet.leave(vehicle);
    }
  }

  fixes(batch: Batch, nowMs: number): void {
    for (const { i, id, name, category, by } of batch.vehicles ?? []) {
      const identity = { id, name, category: category ?? 'other', processedBy: by ?? '' };
      this.byIndex.set(i, this.fleet.join(identity));
    }
    batch.i.forEach((index, row) => {
      const vehicle = this.byIndex.get(index);
      if (!vehicle) return;
      const fix = {
        lat: batch.a[row]! / 1e5,
        lon: batch.o[row]! / 1e5,
        speed: known(batch.s[row]) / 100,
        course: known(batch.c[row]),
        fixTime: batch.t + batch.d[row]!,
      };
      this.fleet.place(vehicle, fix, nowMs);
    });
  }

  gone({ i }: Gone): void {
    for (const index of i) {
      const vehicle = this.byIndex.get(index);
      if (vehicle) this.fleet.leave(vehicle);
      this.byIndex.delete(index);
    }
  }
}

function known(value: number | null | undefined): number {
  return value ?? NaN;
}
