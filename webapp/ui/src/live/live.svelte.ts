import type { Fleet } from '../fleet/fleet.svelte';
import { Decoder } from './decoder';
import { Latency } from './latency';
import { Link, pageClock, type LinkPhase, type Source } from './link';
import { ServerClock } from './serverClock';
import type { Health, LiveEvent } from './wire';

const TICK_MS = 1000;
const REBASE_AFTER_S = 3600;

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

  readonly clock = new ServerClock(Date.now);
  private readonly latency = new Latency();
  private readonly decoder: Decoder;
  private readonly link: Link;

  constructor(
    private readonly fleet: Fleet,
    open: () => Source,
  ) {
    this.decoder = new Decoder(fleet);
    this.link = new Link(
      open,
      { event: (event) => this.take(event), phase: (phase) => this.enter(phase) },
      pageClock,
    );
  }

  start(): () => void {
    this.link.start();
    const timer = setInterval(() => this.tick(), TICK_MS);
    const shown = () => document.hidden || this.tick();
    document.addEventListener('visibilitychange', shown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', shown);
      this.link.stop();
    };
  }

  private enter(phase: LinkPhase): void {
    this.failures = phase === 'lost' ? this.failures + 1 : 0;
    this.phase = phase;
  }

  private take(event: LiveEvent): void {
    const now = performance.now();
    switch (event.type) {
      case 'hello':
        this.clock.restart(event.data.t);
        this.latency.restart();
        this.decoder.hello();
        this.expected = event.data.vehicles;
        break;
      case 'snapshot':
        this.decoder.snapshot(event.data, now);
        this.publish();
        this.snapshots++;
        break;
      case 'fixes':
        this.clock.hear(event.data.t);
        this.decoder.fixes(event.data, now);
        this.latency.take(event.data, this.clock.time());
        this.publish();
        break;
      case 'gone':
        this.decoder.gone(event.data);
        this.publish();
        break;
      case 'health':
        this.clock.hear(event.data.t);
        this.health = event.data;
        break;
    }
    this.heardAt = this.clock.time();
  }

  /** Nobody looks at a hidden page: the arrays are kept, the readers told when it is shown again. */
  private publish(): void {
    if (!document.hidden) this.fleet.commit(this.clock.time());
  }

  private tick(): void {
    this.now = this.clock.time();
    this.latencyMs = this.latency.ms;
    const { marks, size } = this.fleet;
    const now = performance.now();
    if (marks.seconds(now) > REBASE_AFTER_S) marks.rebase(now, size);
    this.publish();
  }
}
