import 'reflect-metadata';
import { openEngine, readConfig } from '#libs/runtime';
import { createPlanner } from './create-planner';

/** Starts the planner and stops it again when told to. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const engine = await openEngine(config);
  const planner = await createPlanner(engine);
  await planner.listen(config.port, config.host);
  process.stdout.write(`Throughline is at ${await planner.getUrl()}\n`);
  const stop = async (): Promise<void> => {
    await planner.close();
    await engine.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function inPlainWords(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Choose another with --port.`;
  return error instanceof Error ? error.message : 'the planner could not start';
}

main().catch((error: unknown) => {
  process.stderr.write(`${inPlainWords(error)}\n`);
  process.exitCode = 1;
});
