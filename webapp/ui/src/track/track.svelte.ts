import { MAX_POINTS, joined } from './join';
import { loadTrack } from './load';
import type { TrackPoint } from './point';

export type { TrackPoint } from './point';

/** The way the selected vehicle came: what the tracker remembers of it, with the fixes of the live stream after it. */
export class Track {
  /** Raised whenever `points` changes. */
  version = $state(0);
  /** The point looked at, on the chart or on the map. */
  cursor = $state.raw<TrackPoint>();
  private known: TrackPoint[] = [];
  private id: string | undefined;
  private loading = new AbortController();

  /** In time order, the newest last; the oldest are dropped. */
  get points(): readonly TrackPoint[] {
    return this.known;
  }

  /** Shows another vehicle's track, or none. */
  show(id: string | undefined, now: number): void {
    if (id === this.id) return;
    this.id = id;
    this.known = [];
    this.cursor = undefined;
    this.version++;
    void this.refresh(now);
  }

  /** Asks again for what the stream did not tell: the time before it was opened, or while it was away. */
  async refresh(now: number): Promise<void> {
    this.loading.abort();
    const { id } = this;
    if (id === undefined) return;
    const loading = (this.loading = new AbortController());
    try {
      const points = await loadTrack(id, now, loading.signal);
      if (loading.signal.aborted) return;
      this.known = joined(points, this.known);
      this.version++;
    } catch {
      // The tracker may be away: the track then begins with what the stream tells.
    }
  }

  /** A fix of the vehicle shown; one that is not newer than the last is left to the tracker. */
  append(point: TrackPoint): void {
    if (!(point.time > (this.known.at(-1)?.time ?? -Infinity))) return;
    this.known.push(point);
    // Now and then, not each time: moving two thousand points is cheap, but not for nothing.
    if (this.known.length > MAX_POINTS * 1.1) this.known.splice(0, this.known.length - MAX_POINTS);
    this.version++;
  }
}
