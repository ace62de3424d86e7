import 'reflect-metadata';
import { begin, closeServer, openEngine, readConfig, serveMetrics, type Opened } from '#libs/runtime';
import { createPlanner } from './create-planner';

/** Starts the planner and stops it again when told to. */
async function main(): Promise<Opened> {
  const config = readConfig(process.env);
  const engine = await openEngine(config, { withFeed: true });
  const planner = await createPlanner(engine);
  await planner.listen(config.port, config.host);
  const figures = await serveMetrics(config, engine.metrics);
  process.stdout.write(`Throughline is at ${await planner.getUrl()}\n`);
  return {
    logger: engine.logger,
    steps: [() => closeServer(planner), () => figures.close(), () => engine.close()],
  };
}

begin('planner', main);
