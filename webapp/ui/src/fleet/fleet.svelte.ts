import { hopsOf } from '../versions/hop';
import { isNewer, oldestOf } from '../versions/split';
import { Marks, Shape, Tone } from './marks';
import { toX, toY } from './mercator';
import { glideSeconds, isJump, MOVING_SPEED, staleAfter } from './motion';

/** Who a vehicle is; where it is lies in the fleet's columns, at its slot. */
export interface Vehicle {
  readonly id: string;
  name: string;
  category: string;
  processedBy: string;
  /** Of the tracker that processed it. */
  version: string;
  /** Whether that is newer than the oldest that processes any vehicle now. */
  canary: boolean;
  slot: number;
  stale: boolean;
}

/** One fix as it came: degrees, m/s and degrees true (NaN = unknown), epoch ms. */
export interface Fix {
  lat: number;
  lon: number;
  speed: number;
  course: number;
  fixTime: number;
}

export type Identity = Pick<Vehicle, 'id' | 'name' | 'category' | 'processedBy'>;
export type Motion = 'moving' | 'idle' | 'unknown' | 'stale';

const COLUMNS = ['lat', 'lon', 'speed', 'course', 'fixTime', 'lastStep'] as const;

/**
 * Every vehicle of the stream and its last fix. Ten thousand reactive objects would be too slow, so this lies
 * outside fine-grained reactivity: readers look at `version` (raised once a batch and once a second) or
 * `membership` (raised when vehicles come, go or are renamed), then read plain arrays.
 */
export class Fleet {
  version = $state(0);
  membership = $state(0);

  readonly marks: Marks;
  readonly vehicles: Vehicle[] = [];
  private readonly byId = new Map<string, Vehicle>();
  private columns = emptyColumns(0);
  /** Who was given a place since the last commit; some more than once. */
  private placed: Vehicle[] = [];
  private oldest: string | undefined;
  private membersChanged = false;
  /** Whether the next commit has to look at everyone. */
  private allDue = false;

  constructor(nowMs: number) {
    this.marks = new Marks(nowMs);
  }

  get size(): number {
    return this.vehicles.length;
  }

  get(id: string): Vehicle | undefined {
    return this.byId.get(id);
  }

  /** Adds a vehicle, or takes over what changed about a known one. */
  join(identity: Identity): Vehicle {
    const known = this.byId.get(identity.id);
    const version = hopsOf(identity.processedBy)[0]?.version ?? '';
    if (known) {
      this.membersChanged ||= known.name !== identity.name || known.category !== identity.category;
      this.allDue ||= known.version !== version;
      return Object.assign(known, identity, { version });
    }
    const slot = this.size;
    this.reserve(slot + 1);
    const vehicle = { ...identity, version, canary: false, slot, stale: false };
    this.vehicles.push(vehicle);
    this.byId.set(identity.id, vehicle);
    for (const column of COLUMNS) this.columns[column][slot] = NaN;
    this.membersChanged = true;
    return vehicle;
  }

  leave(vehicle: Vehicle): void {
    if (!this.byId.delete(vehicle.id)) return;
    const last = this.vehicles.pop()!;
    if (last !== vehicle) {
      for (const column of COLUMNS) this.columns[column][vehicle.slot] = this.columns[column][last.slot]!;
      this.marks.copy(last.slot, vehicle.slot);
      last.slot = vehicle.slot;
      this.vehicles[last.slot] = last;
    }
    this.membersChanged = true;
  }

  /** Takes over a fix unless a newer one is known; the mark sets out for it at once. */
  place(vehicle: Vehicle, fix: Fix, nowMs: number): void {
    const { slot } = vehicle;
    const { columns, marks } = this;
    const previous = columns.fixTime[slot]!;
    if (fix.fixTime <= previous) return;
    const now = marks.seconds(nowMs);
    const x = toX(fix.lon);
    const y = toY(fix.lat);
    if (Number.isNaN(previous)) {
      marks.move(slot, x, y, now, 0);
      columns.lastStep[slot] = 0;
    } else {
      const interval = (fix.fixTime - previous) / 1000;
      const step = marks.metresTo(slot, x, y);
      const jump = isJump(step, interval, fix.speed, columns.lastStep[slot]!);
      marks.move(slot, x, y, now, jump ? 0 : glideSeconds(interval));
      columns.lastStep[slot] = step;
    }
    columns.lat[slot] = fix.lat;
    columns.lon[slot] = fix.lon;
    columns.speed[slot] = fix.speed;
    columns.fixTime[slot] = fix.fixTime;
    if (!Number.isNaN(fix.course)) {
      columns.course[slot] = fix.course;
      marks.turn(slot, fix.course);
    }
    // While nobody looks there are no commits: no more is remembered than there are vehicles.
    if (this.placed.length < this.size) this.placed.push(vehicle);
    else this.allDue = true;
  }

  /** Looks at every vehicle's age and version and makes the changes since the last call visible to readers. */
  commit(serverNow: number): void {
    const versions = new Set<string>();
    for (const vehicle of this.vehicles) {
      vehicle.stale = this.isStale(vehicle, serverNow);
      // Who has not been heard of for long may have been processed by a version that is gone.
      if (!vehicle.stale && vehicle.version) versions.add(vehicle.version);
    }
    this.oldest = oldestOf(versions);
    for (const vehicle of this.vehicles) this.show(vehicle);
    this.publish();
  }

  /** The same for those alone that reported since: of a large fleet that is a small part, many times a second. */
  commitPlaced(serverNow: number): void {
    if (this.membersChanged || this.allDue) return this.commit(serverNow);
    for (const vehicle of this.placed) {
      vehicle.stale = this.isStale(vehicle, serverNow);
      this.show(vehicle);
    }
    this.publish();
  }

  motion(vehicle: Vehicle): Motion {
    if (vehicle.stale) return 'stale';
    const speed = this.columns.speed[vehicle.slot]!;
    if (Number.isNaN(speed)) return 'unknown';
    return speed >= MOVING_SPEED ? 'moving' : 'idle';
  }

  /** The last fix; NaN for what is unknown. */
  fix({ slot }: Vehicle): Fix {
    const { lat, lon, speed, course, fixTime } = this.columns;
    return {
      lat: lat[slot]!,
      lon: lon[slot]!,
      speed: speed[slot]!,
      course: course[slot]!,
      fixTime: fixTime[slot]!,
    };
  }

  /** Where the map draws it at this moment, between two fixes. */
  shown({ slot }: Vehicle, nowMs: number): { lat: number; lon: number } {
    return this.marks.place(slot, this.marks.seconds(nowMs));
  }

  private isStale({ slot }: Vehicle, serverNow: number): boolean {
    return serverNow - this.columns.fixTime[slot]! > 1000 * staleAfter(this.marks.duration(slot));
  }

  private show(vehicle: Vehicle): void {
    vehicle.canary = isNewer(vehicle.version, this.oldest);
    const motion = this.motion(vehicle);
    this.marks.look(vehicle.slot, this.shape(vehicle, motion), Tone[motion], vehicle.canary);
  }

  /** A course that is not known cannot be shown, nor a vehicle that was announced without a place. */
  private shape({ slot }: Vehicle, motion: Motion): Shape {
    if (Number.isNaN(this.columns.fixTime[slot]!)) return Shape.none;
    if (motion === 'stale') return Shape.ring;
    return motion === 'moving' && !Number.isNaN(this.columns.course[slot]!) ? Shape.arrow : Shape.disc;
  }

  private publish(): void {
    this.placed = [];
    this.version++;
    if (this.membersChanged) this.membership++;
    this.membersChanged = this.allDue = false;
  }

  private reserve(count: number): void {
    this.marks.reserve(count);
    const capacity = this.columns.lat.length;
    if (count <= capacity) return;
    const grown = emptyColumns(Math.max(count, 256, capacity * 2));
    for (const column of COLUMNS) grown[column].set(this.columns[column]);
    this.columns = grown;
  }
}

function emptyColumns(capacity: number): Record<(typeof COLUMNS)[number], Float64Array> {
  const column = () => new Float64Array(capacity);
  return {
    lat: column(),
    lon: column(),
    speed: column(),
    course: column(),
    fixTime: column(),
    lastStep: column(),
  };
}
