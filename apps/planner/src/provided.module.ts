import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { PlannerParts } from './planner-parts';
import {
  ACCESS_LOG,
  CLOCK,
  CONFIG,
  DRAFTS,
  ENGINE,
  FEED_SUBJECTS,
  IDS,
  LISTS,
  LOGGER,
  SESSIONS,
  VIEW_ENGINE,
} from './tokens';

/** The running engine's parts and the planner's own, under their tokens, for every module. */
@Module({})
export class ProvidedModule {
  static of({ engine, sessions, drafts, views, feedSubjects }: PlannerParts): DynamicModule {
    const values: readonly (readonly [symbol, unknown])[] = [
      [ENGINE, engine], [CONFIG, engine.config], [CLOCK, engine.clock], [IDS, engine.ids], [LOGGER, engine.logger],
      [LISTS, engine.lists], [ACCESS_LOG, engine.accessLog], [SESSIONS, sessions], [DRAFTS, drafts],
      [VIEW_ENGINE, views], [FEED_SUBJECTS, { keyOf: feedSubjects }],
    ]; // prettier-ignore
    const providers = values.map(([provide, useValue]): Provider => ({ provide, useValue }));
    return { module: ProvidedModule, global: true, providers, exports: values.map(([token]) => token) };
  }
}
