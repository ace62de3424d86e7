import { z } from 'zod';

const yesNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .or(z.boolean());

/**
 * The whole configuration, in one strict schema: an unknown key stops the start. Keys come from the environment as
 * THROUGHLINE_… (and PORT, NODE_ENV), and from the command line, which wins.
 */
const schema = z
  .strictObject({
    /** Which engine holds events and read models. The cluster engine comes with its own issue. */
    engine: z.enum(['embedded']).default('embedded'),
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
    /** Folder for events, read models, reference data, access log, drafts and the session key. */
    data: z.string().min(1).default('data'),
    host: z.string().min(1).default('127.0.0.1'),
    port: z.coerce.number().int().min(0).max(65_535).default(3000),
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
  const parsed = schema.safeParse({ ...fromEnvironment(env), ...given });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'configuration'}: ${issue.message}`);
  throw new ConfigError(`The configuration cannot be used:\n  ${lines.join('\n  ')}`);
}

/** The settings as environment variables, for a process started by this one. */
export function toEnvironment(config: Config): Record<string, string> {
  const { environment, port, ...rest } = config;
  const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const own = Object.entries(rest).map(([key, value]) => [`${PREFIX}${snake(key)}`, String(value)]);
  return { ...(Object.fromEntries(own) as Record<string, string>), NODE_ENV: environment, PORT: String(port) };
}
