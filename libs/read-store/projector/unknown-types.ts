import { definitionOf } from '#libs/event-catalogue';
import type { LogSlice } from '#libs/ports';
import type { ProjectorLogger } from './projector';

/** Types that this version does not know: nothing is folded from them, and whoever operates is told of each once. */
export class UnknownTypes {
  readonly #told = new Set<string>();

  constructor(private readonly logger: ProjectorLogger) {}

  tell({ events }: LogSlice): void {
    for (const { type } of events) {
      if (definitionOf(type) !== undefined || this.#told.has(type)) continue;
      this.#told.add(type);
      this.logger.warn({ type }, 'the log holds an event type that this version does not know; lists leave it out');
    }
  }
}
