import { hopsOf, SERVED_BY } from './hop';
import { oldestOf, splitOf, type Split } from './split';

/** How many answers of a service are looked at. */
export const ANSWERS = 100;

/** Who served the last answers, service by service. */
export class Observed {
  private byService = $state.raw<ReadonlyMap<string, ReturnType<typeof hopsOf>>>(new Map());

  /** The oldest version that answers anywhere. */
  readonly oldest = $derived(oldestOf([...this.byService.values()].flat().map(({ version }) => version)));
  /** The services that answer in more than one version, or in a newer one than others do. */
  readonly splits: Split[] = $derived(
    [...this.byService.values()]
      .map((hops) => splitOf(hops, this.oldest!))
      .filter((split) => split !== undefined),
  );

  /** Takes the value of a header, or what a stream said of its sender. */
  note(header: string | null | undefined): void {
    const hops = hopsOf(header);
    if (hops.length === 0) return;
    const next = new Map(this.byService);
    for (const hop of hops) next.set(hop.service, [...(next.get(hop.service) ?? []), hop].slice(-ANSWERS));
    this.byService = next;
  }
}

export const observed = new Observed();

/** `fetch`, and a note of who answered. */
export async function ask(address: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(address, init);
  observed.note(answer.headers.get(SERVED_BY));
  return answer;
}
