import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from '#libs/runtime';
import { DRAFTS, LOGGER } from '../tokens';
import type { DraftKeeper } from './draft-keeper';

const SWEEP_EVERY_MS = 3_600_000;

/** Removes drafts that are over, at the start and every hour: nobody's words stay because nobody looked. */
@Injectable()
export class DraftSweeper implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DRAFTS) private readonly drafts: DraftKeeper,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.drafts.sweep();
    this.timer = setInterval(() => void this.sweep(), SWEEP_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    await this.drafts.sweep().catch((error: unknown) => {
      this.logger.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'drafts could not be swept');
    });
  }
}
