import type { Hop } from './hop';

/** What one version of a service answered, of the answers looked at. */
export interface Share {
  version: string;
  answers: number;
  /** Whole percent; those of a split add up to 100. */
  percent: number;
  /** Whether it is newer than the one that is meant to be everywhere. */
  canary: boolean;
  instances: string[];
}

/** A service that answers in more than one version. */
export interface Split {
  service: string;
  answers: number;
  /** The oldest version first. */
  shares: Share[];
}

const byVersion = new Intl.Collator('en', { numeric: true });

/** The split of a service's answers, or nothing while they are all of one version. */
export function splitOf(hops: readonly Hop[]): Split | undefined {
  const versions = [...new Set(hops.map(({ version }) => version))].sort(byVersion.compare);
  if (versions.length < 2) return undefined;
  const percents = wholePercents(
    versions.map((version) => hops.filter((hop) => hop.version === version).length),
  );
  return {
    service: hops[0]!.service,
    answers: hops.length,
    shares: versions.map((version, i) => {
      const own = hops.filter((hop) => hop.version === version);
      return {
        version,
        answers: own.length,
        percent: percents[i]!,
        canary: i > 0,
        instances: [...new Set(own.map(({ instance }) => instance))].sort(byVersion.compare),
      };
    }),
  };
}

/** Rounded so that they add up to 100, and none that answered is said to have answered nothing. */
export function wholePercents(counts: readonly number[]): number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  const exact = counts.map((count) => (100 * count) / total);
  const rounded = exact.map((percent) => Math.max(1, Math.floor(percent)));
  let left = 100 - rounded.reduce((a, b) => a + b, 0);
  const byRest = exact.map((_, i) => i).sort((a, b) => exact[b]! - rounded[b]! - (exact[a]! - rounded[a]!));
  for (const i of byRest) {
    if (left <= 0) break;
    rounded[i]!++;
    left--;
  }
  if (left < 0) rounded[rounded.indexOf(Math.max(...rounded))]! += left;
  return rounded;
}
