import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../config';
import { createLogger } from '../logging';
import { kafkaOptions, openFeed } from './feed';

const logger = createLogger('silent');
let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'feed-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the feed that is configured', () => {
  it('is none unless asked for', async () => {
    expect(await openFeed(readConfig({}), logger)).toBeUndefined();
  });

  it('is kept in the data folder when it is files', async () => {
    const opened = await openFeed(readConfig({ THROUGHLINE_FEED: 'file', THROUGHLINE_DATA: folder }), logger);
    expect(opened?.name).toBe('file');
    await opened?.feed.close();
    expect(await readdir(folder)).toEqual(['feed']);
  });

  it('is a Kafka of several brokers, reached in the open unless told otherwise', async () => {
    const options = await kafkaOptions(readConfig({ THROUGHLINE_FEED: 'kafka://one:9092,two:9093' }), logger);
    expect(options).toMatchObject({
      brokers: ['one:9092', 'two:9093'],
      topic: 'throughline.young-people.v1',
      makeTopic: false,
      replication: 3,
      retentionMs: 2_592_000_000,
      tls: false,
    });
    expect(options.account).toBeUndefined();
  });

  it('reads the password and the certificate from their files', async () => {
    const [password, ca] = [path.join(folder, 'password'), path.join(folder, 'ca.pem')];
    await writeFile(password, 'hush\n');
    await writeFile(ca, 'a certificate');
    const config = readConfig({
      THROUGHLINE_FEED: 'kafka://one:9092',
      THROUGHLINE_FEED_USER: 'relay',
      THROUGHLINE_FEED_PASSWORD_FILE: password,
      THROUGHLINE_FEED_TLS: 'true',
      THROUGHLINE_FEED_CA_FILE: ca,
    });
    expect(await kafkaOptions(config, logger)).toMatchObject({
      tls: { ca: 'a certificate' },
      account: { mechanism: 'scram-sha-512', username: 'relay', password: 'hush' },
    });
  });

  it('names a file that cannot be read', async () => {
    const config = readConfig({
      THROUGHLINE_FEED: 'kafka://one:9092',
      THROUGHLINE_FEED_USER: 'relay',
      THROUGHLINE_FEED_PASSWORD_FILE: '/nowhere/password',
    });
    await expect(kafkaOptions(config, logger)).rejects.toThrow(
      'feedPasswordFile: /nowhere/password cannot be read (ENOENT)',
    );
  });

  it.each([
    ['an account without a password', { THROUGHLINE_FEED_USER: 'relay' }, /feedPasswordFile/],
    ['a password of nobody', { THROUGHLINE_FEED_PASSWORD_FILE: 'file' }, /feedUser/],
    ['a certificate without TLS', { THROUGHLINE_FEED_CA_FILE: 'file' }, /THROUGHLINE_FEED_TLS/],
    [
      'a password said in the open',
      { THROUGHLINE_FEED_USER: 'relay', THROUGHLINE_FEED_PASSWORD_FILE: 'file', THROUGHLINE_FEED_SASL: 'plain' },
      /for anybody to read/,
    ],
  ])('refuses %s', (_what, env, words) => {
    expect(() => readConfig({ THROUGHLINE_FEED: 'kafka://one:9092', ...env })).toThrow(words);
  });
});
