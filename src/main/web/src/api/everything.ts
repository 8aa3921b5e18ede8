/** The answer to one page of a list, under whatever name. */
interface Page {
  next_cursor: string | null;
}

/** Asks for page after page until the list is whole: for lists that a person makes by hand, which stay short. */
export async function everything<P extends Page, T>(ask: (cursor?: string) => Promise<P>, rows: (page: P) => T[]): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    all.push(...rows(page));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return all;
}
