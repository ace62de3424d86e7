import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { openKafkaFeed } from '#libs/adapters/feed-kafka';
import { allIn, countIn, ownTopic } from '../contract/support/kafka-feeds';
import { describeOnKafka, startKafka, type KafkaForTest } from '../support/kafka';
import { compileForChild } from './support/compile-for-child';
import { received, Recorder } from './support/feed-at-work';

jest.setTimeout(120_000);

const PEOPLE = 25;
const ROUNDS = 100;

/** A relay that is ready and waits for the word. */
interface RelayProcess {
  /** How it ended: the signal that killed it, or `0`. */
  runToEnd(): Promise<string>;
}

describeOnKafka('a relay to Kafka, in a process of its own', () => {
  let kafka: KafkaForTest;
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    kafka = await startKafka();
    folder = await mkdtemp(join(tmpdir(), 'throughline-relay-'));
    ({ env } = compileForChild(['libs', 'test/resilience/support'], folder));
  });
  afterAll(async () => {
    await kafka.end();
    await rm(folder, { recursive: true, force: true });
  });

  /** A topic, a log with events, and how a relay is run from one to the other. */
  async function begin(name: string) {
    const options = ownTopic(kafka);
    await (await openKafkaFeed(options)).close();
    const files = [join(folder, `${name}-events.db`), join(folder, `${name}-feed.db`)] as const;
    const log = openSqliteEventLog({ file: files[0] });
    const recorder = new Recorder(log, PEOPLE);
    await recorder.record(ROUNDS);
    const start = (diesAfter?: number): Promise<RelayProcess> =>
      startProcess([
        ...files,
        ...options.brokers,
        options.topic,
        ...(diesAfter === undefined ? [] : [String(diesAfter)]),
      ]);
    return { recorder, log, options, start };
  }

  async function startProcess(args: readonly string[]): Promise<RelayProcess> {
    const program = join(folder, 'test/resilience/support/relay-process.js');
    const child = spawn(process.execPath, [program, ...args], { env, stdio: 'pipe' });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    await Promise.race([once(child.stdout, 'data'), closed]);
    return {
      runToEnd: async () => {
        child.stdin.write('go\n');
        const [code, signal] = await closed;
        if (signal === null && code !== 0) throw new Error(`the relay ended with ${String(code)}: ${complaint}`);
        return String(signal ?? code);
      },
    };
  }

  it('is killed between publishing and noting it, again and again: repeats can be told by their ids, nothing is missing', async () => {
    const { recorder, log, options, start } = await begin('killed');
    for (const diesAfter of [1, 1, 2, 3]) expect(await (await start(diesAfter)).runToEnd()).toBe('SIGKILL');
    expect(await (await start()).runToEnd()).toBe('0');
    // The fault happened: what was published and not noted was published again.
    expect(await countIn(options.brokers, options.topic)).toBeGreaterThan(recorder.recorded.length + 100);
    expect(received(await allIn(options))).toEqual(recorder.expected());
    await log.close();
  });

  it('may run beside another that believes the same: only one moves the feed on, and every order is kept', async () => {
    const { recorder, log, options, start } = await begin('racing');
    const relays = await Promise.all([start(), start(), start()]);
    expect(await Promise.all(relays.map((relay) => relay.runToEnd()))).toEqual(['0', '0', '0']);
    // The fault happened: some was published by more than one of them.
    expect(await countIn(options.brokers, options.topic)).toBeGreaterThan(recorder.recorded.length);
    expect(received(await allIn(options))).toEqual(recorder.expected());
    await log.close();
  });
});
