import type { ProjectorOptions, Projector } from './projector';
import { Runner } from './runner';

/** Starts keeping the lists up with the log, in the background. */
export function startProjector(options: ProjectorOptions): Projector {
  const runner = new Runner(options);
  runner.start();
  return runner;
}
