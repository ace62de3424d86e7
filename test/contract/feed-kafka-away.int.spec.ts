import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { openKafkaFeed } from '#libs/adapters/feed-kafka';
import { message } from '#libs/testing/feed-contract';

jest.setTimeout(120_000);

const PATIENCE_MS = 2_000;
/** What may come on top on a machine that is busy. */
const SLACK_MS = 4_000;

/** A port on which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the feed when there is no Kafka', () => {
  const sockets: Socket[] = [];
  let silent: Server;
  beforeAll(async () => {
    silent = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });
  const silentPort = () => Promise.resolve((silent.address() as AddressInfo).port);

  it.each([
    ['nobody answers', deadPort],
    ['somebody listens who never answers', silentPort],
  ])('opens when %s, throws in time, says why, and lets the log hold nothing of a message', async (_what, port) => {
    const said: string[] = [];
    const hear = (details: object, text: string): void => void said.push(JSON.stringify({ ...details, text }));
    const logger = { warn: hear, error: hear };
    const brokers = [`127.0.0.1:${String(await port())}`];
    const feed = await openKafkaFeed({ brokers, topic: 'nowhere', logger, patienceMs: PATIENCE_MS });
    const begun = Date.now();
    await expect(feed.publish([message('canary-key', 1, { canary: 'canary-data' })])).rejects.toThrow();
    expect(Date.now() - begun).toBeLessThan(PATIENCE_MS + SLACK_MS);
    expect(await feed.health()).toEqual({ ok: false, why: expect.stringMatching(/\S/) as string });
    await feed.close();
    expect(said).not.toEqual([]);
    expect(said.join('\n')).not.toMatch(/canary/);
  });

  it('lets no later batch overtake one that failed', async () => {
    const brokers = [`127.0.0.1:${String(await deadPort())}`];
    const feed = await openKafkaFeed({ brokers, topic: 'nowhere', patienceMs: PATIENCE_MS });
    const answers = await Promise.allSettled([feed.publish([message('k', 1)]), feed.publish([message('k', 2)])]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(answers[1]).toMatchObject({ reason: { message: expect.stringContaining('an earlier batch') as string } });
    await feed.close();
  });
});
