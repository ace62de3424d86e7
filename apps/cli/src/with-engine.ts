import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Commands } from '#libs/application';
import type { Clock } from '#libs/ports';
import { EngineModule, openEngine, type Config, type Engine } from '#libs/runtime';

/** An open engine and the way to record: the same bus as the planner's pages. */
export interface Recording {
  readonly engine: Engine;
  readonly commands: Commands;
}

/** Opens the engine to record, does the work, and closes it again whatever comes of it. */
export async function withEngine<T>(config: Config, work: (open: Recording) => Promise<T>, clock?: Clock): Promise<T> {
  const engine = await openEngine(config, clock === undefined ? {} : { clock });
  try {
    const app = await NestFactory.createApplicationContext(EngineModule.forRoot(engine), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await work({ engine, commands: app.get(Commands) });
    } finally {
      await app.close();
    }
  } finally {
    await engine.close();
  }
}
