import type { Envelope, Resync } from './events';
import type { Position } from './position';

export interface InboxOptions {
  position?: Position;
  userId: number;
  deliver: (type: string, data: unknown) => void;
  /** Asks the server for everything after this place. */
  resume: (from: { epoch: string; seq: number }) => Promise<Resync>;
  /** What was missed cannot be told: everything must be read anew. */
  resync: () => void;
  moved: (position: Position) => void;
}

/** Puts the events of one user in order: none twice, none missing. Kept events count up; one that skips a number tells of a gap. */
export class Inbox {
  private position?: Position;
  private resuming?: Promise<void>;
  private readonly to: InboxOptions;

  constructor(to: InboxOptions) {
    this.to = to;
    this.position = to.position;
  }

  receive({ type, epoch, seq, data }: Envelope): void {
    if (type === 'resync') return this.restart(data as Resync);
    if (seq !== undefined) {
      const last = this.position;
      // Without a connection the next opening asks again.
      if (!last || last.epoch !== epoch || seq > last.seq + 1) return void this.resume().catch(() => undefined);
      if (seq <= last.seq) return;
      this.move({ ...last, seq });
    }
    this.to.deliver(type, data);
  }

  /** What arrives out of order meanwhile is dropped: it comes again with the replay. */
  resume(): Promise<void> {
    this.resuming ??= this.ask().finally(() => (this.resuming = undefined));
    return this.resuming;
  }

  private async ask(): Promise<void> {
    const { epoch = '', seq = 0 } = this.position ?? {};
    const head = await this.to.resume({ epoch, seq });
    this.position ??= { userId: this.to.userId, epoch: head.epoch, seq: head.last_seq };
  }

  private restart({ epoch, last_seq }: Resync): void {
    this.move({ userId: this.to.userId, epoch, seq: last_seq });
    this.to.resync();
  }

  private move(position: Position): void {
    this.position = position;
    this.to.moved(position);
  }
}
