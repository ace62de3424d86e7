import 'reflect-metadata';
import {
  begin,
  closeServer,
  createSmallServer,
  openRelayProcess,
  readConfig,
  serveMetrics,
  stopWhenTold,
  USUAL_PORTS,
} from '#libs/runtime';
import { RelayModule } from './relay.module';

/** Tells other systems what was recorded in a cluster, until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig({ PORT: USUAL_PORTS.relay, ...process.env });
  const relay = await openRelayProcess(config);
  const server = await createSmallServer(RelayModule.forRoot(relay));
  const figures = await serveMetrics(config, relay.metrics);
  await server.listen(config.port, config.host);
  process.stdout.write(`The relay is at ${await server.getUrl()}\n`);
  stopWhenTold({
    logger: relay.logger,
    steps: [() => closeServer(server), () => figures.close(), () => relay.close()],
  });
}

begin('relay', main);
