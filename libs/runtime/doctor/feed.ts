import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { EXAMPLE_TYPE_PREFIX, type Config } from '../config';
import { dataFiles } from '../open/store-addresses';
import { feedStanding } from './feed-standing';
import { topicOf } from './feed-topic';
import { ok, toSeeTo, wrong, type Check, type Finding } from './finding';

const CONNECT_MS_MAX = 3_000;
const OTHERS = 0o027;

/** What can be said of the feed to other systems: its secret, its names, how far it is, its brokers and its topic. */
export function feedChecks(config: Config): readonly Check[] {
  if (config.feed === 'off') return [{ what: 'feed', look: async () => [ok('feed', 'off')], otherwise: '' }];
  const secret = { what: 'feed', look: () => secretOf(config), otherwise: 'See docs/feed.md.' };
  const brokers = config.feed.startsWith('kafka://') ? config.feed.slice('kafka://'.length).split(',') : [];
  return [
    secret,
    { what: 'feed', look: async () => names(config), otherwise: 'See docs/feed.md.' },
    { what: 'feed', look: () => feedStanding(config), otherwise: 'See that the event store and its own store answer.' },
    ...brokers.map((broker) => ({ what: `broker ${broker}`, look: () => reach(broker), otherwise: BROKER })),
    ...(brokers.length === 0 ? [] : [{ what: 'topic', look: () => topicOf(config), otherwise: BROKER }]),
  ];
}

/** Receivers count on the names of messages: they are to be the deployment's own before the first is sent. */
function names({ feedTypePrefix }: Config): Finding[] {
  if (feedTypePrefix !== EXAMPLE_TYPE_PREFIX) return [ok('feed', `its messages are named ${feedTypePrefix}.…`)];
  const found = `its messages are named ${feedTypePrefix}.…, as in the examples`;
  const toDo =
    'Set THROUGHLINE_FEED_TYPE_PREFIX to a domain of your own the other way about, before receivers count on it.';
  return [toSeeTo('feed', found, toDo)];
}

const BROKER = 'Start it, and check its address and the network. Nobody waits for it: the feed catches up.';

async function reach(broker: string): Promise<readonly Finding[]> {
  const [host = '', port = '9092'] = broker.split(':');
  const socket = connect({ host, port: Number(port), timeout: CONNECT_MS_MAX });
  socket.on('timeout', () => socket.destroy(new Error('does not answer')));
  try {
    await once(socket, 'connect');
    return [ok(`broker ${broker}`, 'can be reached')];
  } finally {
    socket.destroy();
  }
}

async function secretOf(config: Config): Promise<readonly Finding[]> {
  const file = config.feedSecretFile ?? dataFiles(config.data).feedSecret;
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    return config.feedSecretFile === undefined
      ? [ok('feed', `${config.feed}; its secret is made when it first starts`)]
      : [
          wrong(
            'feed',
            `the secret of its keys, ${file}, is not there`,
            'Put it back: with another one, nobody is who they were.',
          ),
        ];
  }
  if ((found.mode & OTHERS) === 0) return [ok('feed', `${config.feed}; its secret is closed to others`)];
  return [wrong('feed', `${file} can be read by others, who could tell who a key stands for`, `chmod 400 ${file}`)];
}
