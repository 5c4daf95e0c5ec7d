import { deltaX, metresBetween, toLat, toLon } from './mercator';
import { EXTRAPOLATION, glide } from './motion';

/** Words of one mark: from x, from y, to x, to y, start s, duration s, course rad, look. */
export const MARK_WORDS = 8;
export const MARK_BYTES = MARK_WORDS * 4;

export const Shape = { disc: 0, arrow: 1, ring: 2, none: 3 } as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

export const Tone = { idle: 0, unknown: 0, moving: 1, stale: 2 } as const;
export type Tone = (typeof Tone)[keyof typeof Tone];

/** The marks of all vehicles in the very bytes the graphics card reads, with the range that changed last. */
export class Marks {
  words = new Int32Array(0);
  private numbers = new Float32Array(0);
  private looks = new Uint8Array(0);
  private epoch: number;
  private low = Infinity;
  private high = -1;

  constructor(nowMs = 0) {
    this.epoch = nowMs;
  }

  get capacity(): number {
    return this.words.length / MARK_WORDS;
  }

  /** The time marks are kept in: seconds since an epoch near enough for 32-bit floats. */
  seconds(nowMs: number): number {
    return (nowMs - this.epoch) / 1000;
  }

  millis(seconds: number): number {
    return this.epoch + seconds * 1000;
  }

  reserve(count: number): void {
    if (count <= this.capacity) return;
    const words = new Int32Array(Math.max(count, 256, this.capacity * 2) * MARK_WORDS);
    words.set(this.words);
    this.words = words;
    this.numbers = new Float32Array(words.buffer);
    this.looks = new Uint8Array(words.buffer);
  }

  /** Sends a mark from where it is shown now to a new place, over so many seconds. */
  move(slot: number, x: number, y: number, now: number, duration: number): void {
    const at = slot * MARK_WORDS;
    const glides = duration > 0;
    const shown = glides ? this.shown(slot, now) : { x, y };
    this.words[at] = shown.x;
    this.words[at + 1] = shown.y;
    this.words[at + 2] = x;
    this.words[at + 3] = y;
    this.numbers[at + 4] = now;
    this.numbers[at + 5] = duration;
    this.touch(slot);
  }

  turn(slot: number, courseDegrees: number): void {
    this.numbers[slot * MARK_WORDS + 6] = (courseDegrees * Math.PI) / 180;
    this.touch(slot);
  }

  /** @param framed whether it has a diamond around it */
  look(slot: number, shape: Shape, tone: Tone, framed = false): void {
    const at = slot * MARK_BYTES + 28;
    const frame = framed ? 1 : 0;
    const { looks } = this;
    if (looks[at] === shape && looks[at + 1] === tone && looks[at + 2] === frame) return;
    looks[at] = shape;
    looks[at + 1] = tone;
    looks[at + 2] = frame;
    this.touch(slot);
  }

  /** Where a mark is drawn at this time: the same sum as in the vertex shader. */
  shown(slot: number, now: number): { x: number; y: number } {
    const at = slot * MARK_WORDS;
    const fromX = this.words[at]!;
    const fromY = this.words[at + 1]!;
    const part = glide(now, this.numbers[at + 4]!, this.numbers[at + 5]!);
    return {
      x: Math.round(fromX + deltaX(fromX, this.words[at + 2]!) * part) | 0,
      y: Math.round(fromY + (this.words[at + 3]! - fromY) * part),
    };
  }

  /** The same in degrees. */
  place(slot: number, now: number): { lat: number; lon: number } {
    const { x, y } = this.shown(slot, now);
    return { lat: toLat(y), lon: toLon(x) };
  }

  /** Metres from where a mark is heading to, to another place. */
  metresTo(slot: number, x: number, y: number): number {
    const at = slot * MARK_WORDS;
    return metresBetween(this.words[at + 2]!, this.words[at + 3]!, x, y);
  }

  duration(slot: number): number {
    return this.numbers[slot * MARK_WORDS + 5]!;
  }

  /** When a mark comes to rest if no more fixes arrive. */
  restsAt(slot: number): number {
    const at = slot * MARK_WORDS;
    const still = this.words[at] === this.words[at + 2] && this.words[at + 1] === this.words[at + 3];
    return still ? -Infinity : this.numbers[at + 4]! + this.numbers[at + 5]! * EXTRAPOLATION;
  }

  copy(from: number, to: number): void {
    this.words.copyWithin(to * MARK_WORDS, from * MARK_WORDS, (from + 1) * MARK_WORDS);
    this.touch(to);
  }

  /** Moves the epoch to now, so that a page open for days still has milliseconds left in its floats. */
  rebase(nowMs: number, count: number): void {
    const shift = this.seconds(nowMs);
    this.epoch = nowMs;
    for (let slot = 0; slot < count; slot++) this.numbers[slot * MARK_WORDS + 4]! -= shift;
    this.low = 0;
    this.high = count - 1;
  }

  /** Whether anything is not yet on the graphics card. */
  get changed(): boolean {
    return this.high >= this.low;
  }

  /** The slots changed since this was last asked for. */
  takeChanged(): { low: number; high: number } | undefined {
    if (!this.changed) return undefined;
    const changed = { low: this.low, high: this.high };
    this.low = Infinity;
    this.high = -1;
    return changed;
  }

  private touch(slot: number): void {
    if (slot < this.low) this.low = slot;
    if (slot > this.high) this.high = slot;
  }
}
