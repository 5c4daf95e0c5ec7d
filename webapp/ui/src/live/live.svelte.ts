import type { Fleet } from '../fleet/fleet.svelte';
import { watchAttention } from './attention';
import { Decoder } from './decoder';
import { beforeNextFrame, Inbox } from './inbox';
import { Latency } from './latency';
import { Link, pageClock, type LinkPhase, type Source } from './link';
import { ServerClock } from './serverClock';
import type { Health, LiveEvent } from './wire';

const TICK_MS = 1000;
const REBASE_AFTER_S = 3600;
/** How long a page that is looked at again waits for the fleet of now before it shows how old what it has is. */
const CATCH_UP_MS = 1000;

/** The live picture as the page knows it: the link, what the server says of itself, and the fleet it feeds. */
export class Live {
  phase = $state<LinkPhase>('connecting');
  /** Vehicles the server announced, before their snapshot is here. */
  expected = $state<number>();
  snapshots = $state(0);
  health = $state.raw<Health>();
  /** Attempts that failed since the last good one. */
  failures = $state(0);
  /** Server time (epoch ms) of the last thing heard. */
  heardAt = $state<number>();
  /** Server time, raised once a second. */
  now = $state(Date.now());
  latencyMs = $state(NaN);
  /** Who sends the stream: `service;version;instance`. */
  servedBy = $state<string>();
  /** Whether news can reach the page; without, all it shows is the last it knows. */
  readonly current = $derived(
    this.phase !== 'lost' && this.health?.broker !== 'down' && this.health?.tracker !== 'down',
  );

  readonly clock = new ServerClock(Date.now);
  private readonly latency = new Latency();
  private readonly decoder: Decoder;
  private readonly link: Link;
  private readonly inbox = new Inbox<LiveEvent>((events) => this.takeAll(events), beforeNextFrame);
  private lastHeard: number | undefined;
  private stopTicking = () => {};
  /** While a page that was away waits for the fleet of now. */
  private catchingUp = false;

  constructor(
    private readonly fleet: Fleet,
    open: () => Source,
  ) {
    this.decoder = new Decoder(fleet);
    this.link = new Link(
      open,
      { event: (event) => this.inbox.put(event), phase: (phase) => this.enter(phase) },
      pageClock,
    );
  }

  start(): () => void {
    this.link.start();
    this.keepTicking();
    const stopWatching = watchAttention(document, pageClock, {
      hidden: () => {
        this.stopTicking();
        this.inbox.flush();
      },
      away: () => this.link.stop(),
      shown: (wasAway) => {
        if (wasAway) this.catchUp();
        this.keepTicking();
      },
    });
    return () => {
      stopWatching();
      this.stopTicking();
      this.link.stop();
    };
  }

  private keepTicking(): void {
    this.tick();
    const timer = setInterval(() => this.tick(), TICK_MS);
    this.stopTicking = () => clearInterval(timer);
  }

  private catchUp(): void {
    this.catchingUp = true;
    pageClock.after(CATCH_UP_MS, () => (this.catchingUp = false));
    this.link.start();
  }

  private enter(phase: LinkPhase): void {
    this.failures = phase === 'lost' ? this.failures + 1 : 0;
    this.phase = phase;
  }

  private takeAll(events: LiveEvent[]): void {
    events.forEach((event) => this.take(event));
    this.lastHeard = this.clock.time();
    if (this.shows()) this.fleet.commitPlaced(this.clock.time());
  }

  private take(event: LiveEvent): void {
    const now = performance.now();
    switch (event.type) {
      case 'hello':
        this.clock.restart(event.data.t);
        this.latency.restart();
        this.decoder.hello();
        this.expected = event.data.vehicles;
        this.servedBy = event.data.servedBy;
        break;
      case 'snapshot':
        this.decoder.snapshot(event.data, now);
        this.catchingUp = false;
        this.snapshots++;
        break;
      case 'fixes':
        this.clock.hear(event.data.t);
        this.decoder.fixes(event.data, now);
        this.latency.take(event.data, this.clock.time());
        break;
      case 'gone':
        this.decoder.gone(event.data);
        break;
      case 'health':
        this.clock.hear(event.data.t);
        this.health = event.data;
        break;
    }
  }

  /** Nobody looks at a hidden page: the arrays are kept, the readers told when it is shown again. */
  private shows(): boolean {
    if (document.hidden || this.catchingUp) return false;
    this.heardAt = this.lastHeard;
    return true;
  }

  private tick(): void {
    if (this.catchingUp) return;
    this.now = this.clock.time();
    this.latencyMs = this.latency.ms;
    const { marks, size } = this.fleet;
    const now = performance.now();
    if (marks.seconds(now) > REBASE_AFTER_S) marks.rebase(now, size);
    if (this.shows()) this.fleet.commit(this.clock.time());
  }
}
