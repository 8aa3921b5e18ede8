/** What has a place in a conversation. */
export interface Placed {
  seq: number;
}

/** Both lists as one, by place; of a message that is in both, what the second says of it holds. */
export function merge<M extends Placed>(known: readonly M[], news: readonly M[]): M[] {
  const all = new Map(known.map((message) => [message.seq, message]));
  for (const message of news) all.set(message.seq, message);
  return [...all.values()].sort((a, b) => a.seq - b.seq);
}

/** The last place before the first gap; 0 of nothing. What follows it has to be asked for. */
export function reached(messages: readonly Placed[]): number {
  let last = messages[0]?.seq ?? 0;
  for (const { seq } of messages) {
    if (seq > last + 1) break;
    last = seq;
  }
  return last;
}

/** Whether something between the first and the last one is not there. */
export function hasGap(messages: readonly Placed[]): boolean {
  return reached(messages) < (messages.at(-1)?.seq ?? 0);
}
