import 'reflect-metadata';
import {
  begin,
  closeServer,
  createSmallServer,
  openProjectorProcess,
  readConfig,
  serveMetrics,
  stopWhenTold,
  USUAL_PORTS,
} from '#libs/runtime';
import { ProjectorModule } from './projector.module';

/** Keeps the lists of a cluster up with the log, until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig({ PORT: USUAL_PORTS.projector, ...process.env });
  const projector = await openProjectorProcess(config);
  const server = await createSmallServer(ProjectorModule.forRoot(projector));
  const figures = await serveMetrics(config, projector.metrics);
  await server.listen(config.port, config.host);
  process.stdout.write(`The projector is at ${await server.getUrl()}\n`);
  stopWhenTold({
    logger: projector.logger,
    steps: [() => closeServer(server), () => figures.close(), () => projector.close()],
  });
}

begin('projector', main);
