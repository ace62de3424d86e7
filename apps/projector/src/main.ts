import 'reflect-metadata';
import {
  begin,
  closeServer,
  closeTogether,
  createSmallServer,
  openProjectorProcess,
  readConfig,
  serveMetrics,
  USUAL_PORTS,
  type Opened,
} from '#libs/runtime';
import { ProjectorModule } from './projector.module';

/** Keeps the lists of a cluster up with the log, until it is told to stop. */
async function main(): Promise<Opened> {
  const config = readConfig({ PORT: USUAL_PORTS.projector, ...process.env });
  const projector = await openProjectorProcess(config);
  const server = await createSmallServer(ProjectorModule.forRoot(projector));
  const figures = await serveMetrics(config, projector.metrics);
  await server.listen(config.port, config.host);
  process.stdout.write(`The projector is at ${await server.getUrl()}\n`);
  return {
    logger: projector.logger,
    // Somebody who asks how it is must not keep the work from ending: nothing was promised to them.
    steps: [() => closeTogether(projector.close(), closeServer(server), figures.close())],
  };
}

begin('projector', main);
