import { Pacer } from './pacer';

export interface Animated {
  /** Page time (ms) until which something in sight moves by itself. */
  movesUntil(): number;
  repaint(): void;
}

/** Asks for frames while something moves in sight, and for none when it does not or nobody looks. */
export class Animation {
  private readonly pacer = new Pacer();
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private request = 0;
  private last = 0;

  constructor(private readonly scene: Animated) {}

  /** Something changed: paint it, and go on while there is movement. */
  wake(): void {
    if (document.hidden || this.request) return;
    if (this.smooth()) {
      this.last = 0;
      this.next();
    } else {
      this.scene.repaint();
    }
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  private next(): void {
    this.request ||= requestAnimationFrame((now) => this.step(now));
  }

  private step(now: number): void {
    this.request = 0;
    if (document.hidden) return;
    if (this.last) this.pacer.observe(now - this.last, now);
    this.last = now;
    this.scene.repaint();
    if (this.smooth() && performance.now() < this.scene.movesUntil()) this.next();
  }

  private smooth(): boolean {
    return !this.calm.matches && this.pacer.everyFrame(performance.now());
  }
}
