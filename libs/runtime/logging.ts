import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** Fields that may hold something of a young person, wherever they turn up: never written. */
const NEVER_LOGGED = [
  'data',
  'input',
  'body',
  'name',
  'personName',
  'localId',
  'postcode',
  'dateOfBirth',
  'query',
  'params',
];

/** Structured logs to standard error, one JSON object a line, without personal data. */
export function createLogger(level: string): Logger {
  const paths = NEVER_LOGGED.flatMap((field) => [field, `*.${field}`]);
  return pino({ level, base: null, redact: { paths, censor: '[withheld]' } }, pino.destination(2));
}
