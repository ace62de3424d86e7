import 'reflect-metadata';
import {
  begin,
  closeServer,
  closeTogether,
  createSmallServer,
  openRelayProcess,
  readConfig,
  serveMetrics,
  USUAL_PORTS,
  type Opened,
} from '#libs/runtime';
import { RelayModule } from './relay.module';

/** Tells other systems what was recorded in a cluster, until it is told to stop. */
async function main(): Promise<Opened> {
  const config = readConfig({ PORT: USUAL_PORTS.relay, ...process.env });
  const relay = await openRelayProcess(config);
  const server = await createSmallServer(RelayModule.forRoot(relay));
  const figures = await serveMetrics(config, relay.metrics);
  await server.listen(config.port, config.host);
  process.stdout.write(`The relay is at ${await server.getUrl()}\n`);
  return {
    logger: relay.logger,
    // Somebody who asks how it is must not keep the work from ending: nothing was promised to them.
    steps: [() => closeTogether(relay.close(), closeServer(server), figures.close())],
  };
}

begin('relay', main);
