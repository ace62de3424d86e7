import { rootCertificates } from 'node:tls';
import { Kafka, logLevel, type KafkaConfig, type LogEntry, type RetryOptions, type SASLOptions } from 'kafkajs';
import type { KafkaLogger, KafkaServer } from './options';

const CONNECT_MS_MAX = 3_000;
const ANSWER_MS_MAX = 10_000;

/**
 * Two and a half seconds of retries: enough for a broker that has just come back, and few, because kafkajs puts one round of
 * them inside another and who calls us tries again anyway. All are named: kafkajs takes others when NODE_ENV is `test`.
 */
export const RETRY: RetryOptions = {
  retries: 5,
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  factor: 0.2,
  multiplier: 2,
};

/**
 * A client that has not called anybody yet. On Node 24 kafkajs 2.2.4 makes Node warn of a negative time-out now and then
 * (tulios/kafkajs 1751): it is harmless, Node waits 1 ms instead.
 */
export function kafkaClient(server: KafkaServer): Kafka {
  const { brokers, logger } = server;
  const config: KafkaConfig = {
    clientId: 'throughline',
    brokers: [...brokers],
    connectionTimeout: CONNECT_MS_MAX,
    authenticationTimeout: ANSWER_MS_MAX,
    requestTimeout: ANSWER_MS_MAX,
    retry: RETRY,
    logLevel: logger === undefined ? logLevel.NOTHING : logLevel.WARN,
    ...tlsOf(server),
    ...(server.account === undefined ? {} : { sasl: server.account as SASLOptions }),
  };
  return new Kafka(logger === undefined ? config : { ...config, logCreator: () => (entry) => tell(logger, entry) });
}

function tlsOf({ tls }: KafkaServer): Pick<KafkaConfig, 'ssl'> {
  if (tls === undefined || tls === false) return {};
  return { ssl: tls === true ? true : { ca: [...rootCertificates, tls.ca] } };
}

/** Said of every idempotent producer whose retries end. Ours may: a batch that fails is sent again, and ids tell. */
const KNOWN = 'Limiting retries for the idempotent producer';

/** What kafkajs has to say, less everything that could hold a message. */
function tell(logger: KafkaLogger, { level, namespace, log }: LogEntry): void {
  if (log.message.startsWith(KNOWN)) return;
  const details = { of: 'kafka', part: namespace, broker: log['broker'] as unknown };
  if (level === logLevel.ERROR) logger.error(details, log.message);
  else logger.warn(details, log.message);
}
