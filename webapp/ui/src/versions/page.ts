/** The version of the server that this page came from, by the cookie that came with it. */
export function pageVersion(cookies: string): string | undefined {
  return /(?:^|; )fleetman-page=([^;]+)/.exec(cookies)?.[1];
}
