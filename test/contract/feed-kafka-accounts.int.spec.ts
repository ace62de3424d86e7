import { randomUUID } from 'node:crypto';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes, type AclEntry } from 'kafkajs';
import { kafkaMessages, openKafkaFeed, type KafkaFeedOptions } from '#libs/adapters/feed-kafka';
import { message } from '#libs/testing/feed-contract';
import { describeOnKafka, startKafka, type KafkaForTest } from '../support/kafka';
import { asAdmin, makeTopic } from './support/kafka-raw';

jest.setTimeout(120_000);

const PASSWORDS = { relay: 'the-relays-own', alerts: 'the-alerts-own' };
const GROUP = 'alerts';
type Account = keyof typeof PASSWORDS;

const right = (
  account: Account,
  operation: AclOperationTypes,
  at: Pick<AclEntry, 'resourceType' | 'resourceName'>,
) => ({
  ...at,
  operation,
  principal: `User:${account}`,
  host: '*',
  permissionType: AclPermissionTypes.ALLOW,
  resourcePatternType: ResourcePatternTypes.LITERAL,
});

describeOnKafka('accounts on the Kafka, over TLS', () => {
  const topic = `feed-${randomUUID()}`;
  let kafka: KafkaForTest;

  beforeAll(async () => {
    kafka = await startKafka(PASSWORDS);
    await makeTopic(kafka.brokers, topic, 12);
    const onTopic = { resourceType: AclResourceTypes.TOPIC, resourceName: topic };
    const inGroup = { resourceType: AclResourceTypes.GROUP, resourceName: GROUP };
    // The rights that infra/kafka/README.md asks for, and no others.
    const acl = [
      right('relay', AclOperationTypes.WRITE, onTopic),
      right('alerts', AclOperationTypes.READ, onTopic),
      right('alerts', AclOperationTypes.READ, inGroup),
    ];
    await asAdmin(kafka.brokers, (admin) => admin.createAcls({ acl }));
  });
  afterAll(() => kafka.end());

  function as(username: Account, password: string = PASSWORDS[username]) {
    const { brokers, ca } = kafka.guarded ?? { brokers: [], ca: '' };
    const account = { mechanism: 'scram-sha-512', username, password } as const;
    return { brokers, topic, tls: { ca }, account, patienceMs: 8_000 };
  }

  async function publish(options: KafkaFeedOptions, sent = message('a-key', 1)): Promise<void> {
    const feed = await openKafkaFeed(options);
    try {
      await feed.publish([sent]);
    } finally {
      await feed.close();
    }
  }

  async function first(options: ReturnType<typeof as>): Promise<string | undefined> {
    for await (const { id } of kafkaMessages({ ...options, group: GROUP, waitMs: 100 })) return id;
    return undefined;
  }

  it('let the relay write, and a consumer read what it wrote', async () => {
    const sent = message('a-key', 1);
    await publish(as('relay'), sent);
    expect(await first(as('alerts'))).toBe(sent.id);
  });

  it('do not let a consumer write, nor the relay read', async () => {
    await expect(publish(as('alerts'))).rejects.toThrow(/authoriz/i);
    // kafkajs says no more of a group that it may not ask about.
    await expect(first(as('relay'))).rejects.toThrow(/authoriz|group coordinator/i);
  });

  it('let nobody in with another password, which is not repeated', async () => {
    const entering = publish(as('relay', 'another-password'));
    await expect(entering).rejects.toThrow(/authenticat/i);
    await expect(entering).rejects.not.toThrow(/another-password/);
  });

  it('let nobody in without one', async () => {
    const { brokers, tls } = as('relay');
    await expect(publish({ brokers, tls, topic, patienceMs: 4_000 })).rejects.toThrow();
  });

  it('tell no password to a broker that nobody vouches for', async () => {
    await expect(publish({ ...as('relay'), tls: true })).rejects.toThrow(/certificate|self.signed/i);
  });
});
