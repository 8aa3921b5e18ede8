/** Those whose text has every word of the query at the beginning of one of its own words; as they were without a query. */
export function matching<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const own = fold(textOf(item)).split(/\s+/);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/** Lower case without accents: "Kříž" is found by "kriz". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
