import { Problem } from '../../api/errors';
import { store, type Store } from '../../ui/store';
import { nameOf, type Channel, type Draft } from './channel';

/** A message on its way. It keeps its `client_id` through every try, so that the server stores it once. */
export interface Outgoing {
  client_id: string;
  channel: Channel;
  draft: Draft;
  /** When it was written, ISO. */
  at: string;
  state: 'sending' | 'queued' | 'failed';
  /** Why it was not sent. */
  reason?: string;
  /** Milliseconds since 1970 from which on the server will listen again; then it is tried by itself, and what comes after it waits too. */
  waitUntil?: number;
}

export interface OutboxOptions {
  /** Brings a message to the server; what it throws is a reason. */
  deliver: (message: Outgoing) => Promise<void>;
  /** Whether there is a connection worth trying. */
  online: () => boolean;
  kept?: readonly Outgoing[];
  keep?: (message: Outgoing) => void;
  forget?: (clientId: string) => void;
}

/**
 * Sends what is written, one after the other in each conversation. Without a connection, or while the server wants a pause, messages wait
 * and then go in order; what the server refuses stays with its reason until its author tries again or gives it up.
 */
export class Outbox {
  readonly messages: Store<readonly Outgoing[]>;
  private readonly options: OutboxOptions;
  private readonly busy = new Set<string>();
  private readonly pauses = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(options: OutboxOptions) {
    this.options = options;
    const waiting = (options.kept ?? []).map((one) => (one.state === 'sending' ? { ...one, state: 'queued' as const } : one));
    this.messages = store<readonly Outgoing[]>(waiting);
    let known = waiting;
    this.messages.subscribe(() => {
      const now = this.messages.get();
      for (const one of now) if (!known.includes(one)) options.keep?.(one);
      const left = new Set(now.map(({ client_id }) => client_id));
      for (const { client_id } of known) if (!left.has(client_id)) options.forget?.(client_id);
      known = [...now];
    });
  }

  post(message: Pick<Outgoing, 'client_id' | 'channel' | 'draft' | 'at'>): void {
    this.messages.set((all) => [...all, { ...message, state: this.options.online() ? 'sending' : 'queued' }]);
    void this.flush();
  }

  retry(clientId: string): void {
    this.change(clientId, { state: 'queued', reason: undefined, waitUntil: undefined });
    void this.flush();
  }

  /** It arrived, or its author gave it up. */
  drop(clientId: string): void {
    this.messages.set((all) => all.filter(({ client_id }) => client_id !== clientId));
  }

  /** Sends whatever waits. To be called whenever the connection is back. */
  async flush(): Promise<void> {
    const names = new Set(this.messages.get().map(({ channel }) => nameOf(channel)));
    await Promise.all([...names].map((name) => this.drain(name)));
  }

  private async drain(name: string): Promise<void> {
    if (this.busy.has(name)) return;
    this.busy.add(name);
    try {
      for (let next = this.next(name); next && this.options.online(); next = this.next(name)) {
        if (this.rests(name, next) || !(await this.send(next))) break;
      }
    } finally {
      this.busy.delete(name);
    }
  }

  /** Whether the server wants a pause before this one; the rest goes on after it. */
  private rests(name: string, { waitUntil = 0 }: Outgoing): boolean {
    const left = waitUntil - Date.now();
    clearTimeout(this.pauses.get(name));
    if (left > 0) this.pauses.set(name, setTimeout(() => void this.drain(name), left));
    return left > 0;
  }

  /** Whether the next one may be looked at. */
  private async send(message: Outgoing): Promise<boolean> {
    const { client_id } = message;
    this.change(client_id, { state: 'sending', waitUntil: undefined });
    try {
      await this.options.deliver(message);
      this.drop(client_id);
      return true;
    } catch (error) {
      const problem = Problem.of(error);
      const unreached = problem.status === 0 || problem.status === 503;
      if (unreached && !this.options.online()) {
        this.change(client_id, { state: 'queued' });
        return false;
      }
      if (problem.retryAfter && problem.body.reason !== 'repeated_text') {
        this.change(client_id, { state: 'queued', waitUntil: Date.now() + problem.retryAfter * 1000 });
      } else {
        this.change(client_id, { state: 'failed', reason: problem.detail ?? problem.message });
      }
      return true;
    }
  }

  private next(name: string): Outgoing | undefined {
    return this.messages.get().find(({ channel, state }) => nameOf(channel) === name && state !== 'failed');
  }

  private change(clientId: string, change: Partial<Outgoing>): void {
    this.messages.set((all) => all.map((one) => (one.client_id === clientId ? { ...one, ...change } : one)));
  }
}
