import type { Guard } from './guard';

interface Told {
  readonly port: number;
  readonly controllerPort: number;
  readonly folder: string;
  readonly guard: Guard | undefined;
}

/** What a one-node Kafka of a test is told; small, and quick to forgive a node that died. */
export function properties({ port, controllerPort, folder, guard }: Told): string {
  const guarded = guard === undefined ? '' : `,SASL_SSL://${guard.address}`;
  const address = `PLAINTEXT://127.0.0.1:${String(port)}${guarded}`;
  const controller = `127.0.0.1:${String(controllerPort)}`;
  const told: Readonly<Record<string, string | number | boolean>> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${controller}`,
    listeners: `${address},CONTROLLER://${controller}`,
    'advertised.listeners': address,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL',
    'log.dirs': `${folder}/log`,
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1_000,
    // A node that was killed is known by its old self until this has passed.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 500,
    'log.index.size.max.bytes': 1_048_576,
    'log.cleaner.dedupe.buffer.size': 10_485_760,
    ...guard?.properties,
  };
  return Object.entries(told)
    .map(([key, value]) => `${key}=${String(value)}\n`)
    .join('');
}
