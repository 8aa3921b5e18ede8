export const LINKS_MOST = 10;

/** What was typed as links, one a line or with blanks between them. */
export function linksOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
