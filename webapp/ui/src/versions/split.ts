import type { Hop } from './hop';

/** What one version of a service answered, of the answers looked at. */
export interface Share {
  version: string;
  answers: number;
  /** Whole percent; those of a split add up to 100. */
  percent: number;
  /** Whether it is newer than the oldest that answers anywhere. */
  canary: boolean;
  instances: string[];
}

/** A service that answers in more than one version, or in another than the rest. */
export interface Split {
  service: string;
  answers: number;
  /** The oldest version first. */
  shares: Share[];
}

const byVersion = new Intl.Collator('en', { numeric: true });

/** The oldest of some versions. */
export function oldestOf(versions: Iterable<string>): string | undefined {
  let oldest: string | undefined;
  for (const version of new Set(versions)) {
    if (oldest === undefined || byVersion.compare(version, oldest) < 0) oldest = version;
  }
  return oldest;
}

export function isNewer(version: string, oldest: string | undefined): boolean {
  return oldest !== undefined && version !== oldest && byVersion.compare(version, oldest) > 0;
}

/**
 * The split of a service's answers, or nothing while all are of the version that is meant to be everywhere.
 *
 * @param oldest version that answers anywhere
 */
export function splitOf(hops: readonly Hop[], oldest: string): Split | undefined {
  const versions = [...new Set(hops.map(({ version }) => version))].sort(byVersion.compare);
  if (versions.length < 2 && !isNewer(versions[0]!, oldest)) return undefined;
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
        canary: isNewer(version, oldest),
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
