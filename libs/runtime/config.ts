import { z } from 'zod';
import { alertKeys } from './alert-keys';
import { AddressFileUnreadable, withAddressesFromFiles } from './addresses-in-files';
import { kafkaKeys, kafkaProblems } from './kafka-keys';

const yesNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .or(z.boolean());

/** What messages are named where nobody has said: fit for a trial, since it is nobody's domain. */
export const EXAMPLE_TYPE_PREFIX = 'example.throughline';

/** What the two engines ask for, so that no half of a cluster ever starts. */
function* clusterProblems(config: { engine: string; events: string; postgres?: string | undefined }) {
  if (config.engine === 'embedded') {
    if (config.postgres !== undefined) yield ['postgres', 'is of the cluster: set THROUGHLINE_ENGINE=cluster'] as const;
    return;
  }
  if (config.events === 'embedded') yield ['events', 'a cluster needs the address of its KurrentDB'] as const;
  if (config.postgres === undefined) yield ['postgres', 'a cluster needs the address of its PostgreSQL'] as const;
}

/**
 * The whole configuration, in one strict schema: an unknown key stops the start. Keys come from the environment as
 * THROUGHLINE_… (and PORT, NODE_ENV), and from the command line, which wins.
 */
const schema = z
  .strictObject({
    /**
     * `embedded`: one process does everything, on files in the data folder. `cluster`: planner, projector and relay are
     * processes of their own, on a KurrentDB and a PostgreSQL that they share.
     */
    engine: z.enum(['embedded', 'cluster']).default('embedded'),
    /**
     * Where events are kept: `embedded`, in the data folder, or the address of a KurrentDB with the account to use
     * (`kurrentdb://account:password@host:2113`). It may hold a password: never written to a log.
     */
    events: z
      .string()
      .regex(/^(embedded|(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/\S+)$/, {
        message: 'must be "embedded", or the address of a KurrentDB: kurrentdb://account:password@host:2113',
      })
      .default('embedded'),
    /** Before the names of all streams on a KurrentDB that holds several installations (live and training). */
    eventsNamespace: z
      .string()
      .regex(/^[a-z][a-z0-9]{0,19}$/, { message: 'must be at most 20 small letters and digits, a letter first' })
      .optional(),
    /**
     * The PostgreSQL that holds lists, reference data, the record of who looked and drafts, with the account to use
     * (`postgres://account:password@host:5432/database`). Of the cluster engine only. Never written to a log.
     */
    postgres: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, { message: 'must be postgres://account:password@host:5432/database' })
      .optional(),
    /** Where other systems are told of what was recorded: nowhere, in files of the data folder, or a Kafka. */
    feed: z
      .string()
      .regex(/^(off|file|kafka:\/\/[^\s/,]+(,[^\s/,]+)*)$/, {
        message: 'must be "off", "file", or kafka://host:9092 (several with commas between them)',
      })
      .default('off'),
    /** Names this deployment in what other systems are told. */
    feedSource: z.string().min(1).default('/throughline'),
    /** Before the name of every message: a domain of the deployment's own, the other way about. Set it before the first message. */
    feedTypePrefix: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
        message: 'must be a domain the other way about: uk.gov.somewhere.throughline',
      })
      .default(EXAMPLE_TYPE_PREFIX),
    /** A file that holds the secret of the keys in the feed, at least 32 characters. Of this feed alone, and replaceable. */
    feedSecretFile: z.string().min(1).optional(),
    ...kafkaKeys,
    ...alertKeys,
    /** A file that holds the key of sign-ins, the same for every planner; made in the data folder when not given. */
    sessionKeyFile: z.string().min(1).optional(),
    /** Folder for events, read models, reference data, access log, drafts and the session key. */
    data: z.string().min(1).default('data'),
    host: z.string().min(1).default('127.0.0.1'),
    port: z.coerce.number().int().min(0).max(65_535).default(3000),
    /** Where figures for Prometheus are served, on `host`; nowhere when not given. Nobody signs in there: keep it inside. */
    metricsPort: z.coerce.number().int().min(0).max(65_535).optional(),
    environment: z.enum(['development', 'test', 'production']).default('development'),
    /** Sign in as an invented person: for trials only. */
    devIdentity: yesNo.optional(),
    /** Served over HTTPS (by a proxy in front): secure cookies and HSTS. */
    https: yesNo.default(false),
    /** Says on every page that the people are invented. */
    demo: yesNo.default(false),
    /** The age at which qualifying for support (Children Act 1989 s 24) ends here: 21 by law, up to 25 where a service goes on. */
    qualifyingUntilAge: z.coerce.number().int().min(21).max(25).default(21),
    logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .transform((config) => ({ ...config, devIdentity: config.devIdentity ?? config.environment !== 'production' }))
  .refine((config) => !(config.environment === 'production' && config.devIdentity), {
    message: 'production refuses to start with the development identity: set THROUGHLINE_DEV_IDENTITY=false',
    path: ['devIdentity'],
  })
  .superRefine((config, context) => {
    const problems = [...clusterProblems(config), ...kafkaProblems(config)];
    for (const [path, message] of problems) context.addIssue({ code: 'custom', path: [path], message });
  });

export type Config = z.infer<typeof schema>;

/** What the service has set for itself in the rules of leaving care; nothing else of the configuration goes with it. */
export const rulesOf = ({ qualifyingUntilAge }: Config): Pick<Config, 'qualifyingUntilAge'> => ({ qualifyingUntilAge });

/** A configuration that cannot be used; the message names every key and what is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const PREFIX = 'THROUGHLINE_';
const camel = (key: string): string =>
  key.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Settings = Readonly<Record<string, unknown>>;

/** Settings found in an environment. */
function fromEnvironment(env: NodeJS.ProcessEnv): Settings {
  const named = Object.entries(env).filter(([key, value]) => key.startsWith(PREFIX) && value !== undefined);
  const known = Object.fromEntries(named.map(([key, value]) => [camel(key.slice(PREFIX.length)), value]));
  const port = env['PORT'] === undefined ? {} : { port: env['PORT'] };
  const environment = env['NODE_ENV'] === undefined ? {} : { environment: env['NODE_ENV'] };
  return { ...environment, ...port, ...known };
}

/** Reads the configuration. Throws ConfigError on anything unknown or unusable. */
export function readConfig(env: NodeJS.ProcessEnv, flags: Settings = {}): Config {
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const parsed = schema.safeParse({ ...addressed(fromEnvironment(env)), ...given });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'configuration'}: ${issue.message}`);
  throw new ConfigError(`The configuration cannot be used:\n  ${lines.join('\n  ')}`);
}

function addressed(settings: Settings): Settings {
  try {
    return withAddressesFromFiles(settings);
  } catch (error) {
    throw error instanceof AddressFileUnreadable ? new ConfigError(error.message) : error;
  }
}

/** The settings as environment variables, for a process started by this one. */
export function toEnvironment(config: Config): Record<string, string> {
  const { environment, port, ...rest } = config;
  const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const set = Object.entries(rest).filter(([, value]) => value !== undefined);
  const own = set.map(([key, value]) => [`${PREFIX}${snake(key)}`, String(value)]);
  return { ...(Object.fromEntries(own) as Record<string, string>), NODE_ENV: environment, PORT: String(port) };
}
