/** Where a notification leads, as the router takes it; nothing for what is no path of this application. */
export function addressOf(url: string | null): { to: string; search: Record<string, string> } | undefined {
  if (!url || !/^\/(?![/\\])/.test(url)) return undefined;
  const { pathname, searchParams } = new URL(url, location.origin);
  return { to: pathname, search: Object.fromEntries(searchParams) };
}
