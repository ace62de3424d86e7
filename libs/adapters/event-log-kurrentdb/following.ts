import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import type { Server } from './server';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** What a subscription of the server's is followed for. */
export interface Followed {
  readonly prefixes: readonly string[];
  /** Everything there is, or only what comes. */
  readonly from: 'start' | 'end';
  /** Something came, or the connection was made anew and something may have come meanwhile. */
  readonly on: (event?: AllStreamResolvedEvent) => void;
}

interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/**
 * Stays subscribed to the server's log: when the connection ends, for whatever reason, it is made again after a pause that
 * grows to five seconds, from the last place heard of.
 */
export class Following {
  private place: Place | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;
  private end: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly server: Server,
    private readonly followed: Followed,
  ) {
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.end?.();
  }

  private connect(): void {
    const { prefixes, from, on } = this.followed;
    const subscription = this.server.client.subscribeToAll({
      fromPosition: this.place ?? from,
      filter: {
        filterOn: 'streamName',
        prefixes: [...prefixes],
        checkpointInterval: 1,
        checkpointReached: async (_, place) => void (this.place = place),
      },
      requiresLeader: true,
    });
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      this.connectLater();
    };
    this.end = () => void subscription.unsubscribe().catch(() => undefined);
    subscription.on('confirmation', () => this.alive());
    subscription.on('data', (event) => {
      this.place = event.event?.position ?? this.place;
      on(event);
    });
    for (const ending of ['error', 'end', 'close'] as const) subscription.on(ending, over);
  }

  private alive(): void {
    this.pauseMs = FIRST_PAUSE_MS;
    this.followed.on();
  }

  private connectLater(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => this.connect(), this.pauseMs);
    this.timer.unref();
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
