import { LIVE_EVENTS, type LiveEvent } from './wire';

export type LinkPhase = 'connecting' | 'open' | 'lost';

export interface LinkListener {
  event(event: LiveEvent): void;
  phase(phase: LinkPhase): void;
}

/** The part of EventSource that is used. */
export interface Source {
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface LinkClock {
  after(ms: number, run: () => void): () => void;
  /** 0 to 1. */
  random(): number;
}

/** The first wait, doubled with each failure up to the longest; as much again is left to chance. */
const AFTER_ERROR_MS = 1000;
const LONGEST_AFTER_ERROR_MS = 4000;
const AFTER_BYE_JITTER_MS = 5000;
/** `health` comes every 2 s: this much silence is a dead line that TCP has not noticed yet. */
const SILENCE_MS = 10_000;

/**
 * Keeps one stream open for as long as the page lives. The browser's own reconnecting is not used: any answer
 * but 200 (a 502 of a gateway that starts) would end it for good, and a whole fleet's viewers would return at once.
 */
export class Link {
  private source: Source | undefined;
  private failures = 0;
  private cancelRetry = () => {};
  private cancelWatch = () => {};

  constructor(
    private readonly open: () => Source,
    private readonly listener: LinkListener,
    private readonly clock: LinkClock,
  ) {}

  start(): void {
    this.stop();
    const source = (this.source = this.open());
    this.watch();
    source.addEventListener('error', () => source === this.source && this.lose());
    for (const type of LIVE_EVENTS) {
      source.addEventListener(type, ({ data }) => {
        if (source !== this.source) return;
        this.watch();
        this.receive({ type, data: JSON.parse(String(data)) } as LiveEvent);
      });
    }
  }

  stop(): void {
    this.cancelRetry();
    this.cancelWatch();
    this.source?.close();
    this.source = undefined;
  }

  private receive(event: LiveEvent): void {
    if (event.type === 'hello') {
      this.failures = 0;
      this.listener.phase('open');
    }
    this.listener.event(event);
    // The server asked to be left: not an error, and the picture stays good for these seconds.
    if (event.type === 'bye') this.reopenIn(this.clock.random() * AFTER_BYE_JITTER_MS);
  }

  private lose(): void {
    const wait = Math.min(AFTER_ERROR_MS * 2 ** this.failures++, LONGEST_AFTER_ERROR_MS);
    this.listener.phase('lost');
    this.reopenIn(wait * (1 + this.clock.random()));
  }

  private reopenIn(ms: number): void {
    this.stop();
    this.cancelRetry = this.clock.after(ms, () => this.start());
  }

  private watch(): void {
    this.cancelWatch();
    this.cancelWatch = this.clock.after(SILENCE_MS, () => this.lose());
  }
}

export const pageClock: LinkClock = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
