import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Config } from '../config';
import { dataFiles } from '../open/store-addresses';
import { ok, wrong, type Check, type Finding } from './finding';

const CONNECT_MS_MAX = 3_000;
const OTHERS = 0o027;

/** What can be said of the feed to other systems: whether its brokers can be reached, and whether its secret is one. */
export function feedChecks(config: Config): readonly Check[] {
  if (config.feed === 'off') return [{ what: 'feed', look: async () => [ok('feed', 'off')], otherwise: '' }];
  const secret = { what: 'feed', look: () => secretOf(config), otherwise: 'See docs/feed.md.' };
  const brokers = config.feed.startsWith('kafka://') ? config.feed.slice('kafka://'.length).split(',') : [];
  return [
    secret,
    ...brokers.map((broker) => ({ what: `broker ${broker}`, look: () => reach(broker), otherwise: BROKER })),
  ];
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
