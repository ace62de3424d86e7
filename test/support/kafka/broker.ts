import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { freePorts } from './free-ports';
import { guardFor, type Accounts, type Guard } from './guard';
import { kafkaFolder } from './kafka-here';
import { properties } from './properties';

const START_MS_MAX = 90_000;
const ASK_AGAIN_MS = 100;
const LOG_TAIL_CHARACTERS = 4_000;
/** Any cluster id will do: sixteen bytes in base64. */
const CLUSTER_ID = 'dGhyb3VnaGxpbmUtdGVzdA';

/** One real Kafka broker, of its own, on this machine. */
export interface KafkaForTest {
  readonly brokers: string[];
  /** The way in over TLS, for accounts, of a broker that was given some. */
  readonly guarded?: { readonly brokers: string[]; readonly ca: string };
  /** Shuts the broker down in order; what it keeps stays. */
  stop(): Promise<void>;
  /** Ends the broker at once, as a power cut of its process would; what it keeps stays. */
  kill(): Promise<void>;
  /** Starts the broker again, on the same ports with the same data. */
  startAgain(): Promise<void>;
  /** Ends the broker and removes all it kept. */
  end(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly config: string;
  readonly logFile: string;
  readonly brokers: string[];
  readonly guard: Guard | undefined;
}

/** Starts a Kafka that answers, with a guarded way in when it is given accounts. Takes about five seconds. Throws, with the end of its log, when it does not. */
export async function startKafka(accounts?: Accounts): Promise<KafkaForTest> {
  const place = await prepare(accounts);
  let running: ChildProcess | undefined;
  const startAgain = async (): Promise<void> => {
    running ??= launch(place);
    await answers(place, running);
  };
  const endBy = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const ended = running;
    running = undefined;
    if (ended !== undefined) await gone(ended, signal);
  };
  const end = async (): Promise<void> => {
    await endBy('SIGKILL');
    rmSync(place.folder, { recursive: true, force: true });
  };
  await startAgain().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const { brokers, guard } = place;
  const guarded = guard === undefined ? {} : { guarded: { brokers: [guard.address], ca: guard.ca } };
  return { brokers, ...guarded, startAgain, end, stop: () => endBy('SIGTERM'), kill: () => endBy('SIGKILL') };
}

async function prepare(accounts: Accounts | undefined): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-kafka-'));
  const [port = 0, controllerPort = 0, guardedPort = 0] = await freePorts(3);
  const guard = accounts === undefined ? undefined : await guardFor(folder, guardedPort, accounts);
  const config = join(folder, 'kafka.properties');
  writeFileSync(config, properties({ port, controllerPort, folder, guard }));
  const format = ['format', '-t', CLUSTER_ID, '-c', config, ...(guard?.format ?? [])];
  await promisify(execFile)('java', java('kafka.tools.StorageTool', ...format));
  return { folder, config, logFile: join(folder, 'kafka.log'), brokers: [`127.0.0.1:${String(port)}`], guard };
}

/** Arguments of a small, quickly started Java. */
function java(...command: readonly string[]): string[] {
  const small = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];
  return [...small, '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-cp', `${kafkaFolder()}/*`, ...command];
}

function launch({ config, logFile }: Place): ChildProcess {
  const log = openSync(logFile, 'a');
  const child = spawn('java', java('kafka.Kafka', config), { stdio: ['ignore', log, log] });
  closeSync(log);
  const withUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', withUs);
  child.once('exit', () => process.off('exit', withUs));
  return child;
}

async function gone(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  child.kill(signal);
  await exited;
}

async function answers({ brokers, logFile }: Place, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS_MAX;
  while (!(await isUp(brokers))) {
    const over = child.exitCode !== null || child.signalCode !== null || Date.now() > until;
    if (over) throw new Error(`Kafka does not answer:\n${readFileSync(logFile, 'utf8').slice(-LOG_TAIL_CHARACTERS)}`);
    await pause(ASK_AGAIN_MS);
  }
}

/** Whether the broker serves, and knows who is in charge. */
async function isUp(brokers: string[]): Promise<boolean> {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 0 } }).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    return cluster.controller !== null && cluster.brokers.length > 0;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
