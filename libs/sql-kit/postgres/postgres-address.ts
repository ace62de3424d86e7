/** The parts of a PostgreSQL address that may be said aloud: where it is, never who comes and with what password. */
export interface PostgresAddress {
  /** For the driver: the address as it was given, without settings of the session. */
  readonly url: string;
  /** `host:port`, or the folder of a socket. */
  readonly server: string;
  readonly database: string;
  /** Settings of the session that the address asks for. */
  readonly settings: string;
}

const USUAL_PORT = '5432';

/** Takes an address apart. Throws, without repeating it, for what is none. */
export function postgresAddress(url: string): PostgresAddress {
  if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url)) {
    throw new RangeError('the address of PostgreSQL must read postgres://ACCOUNT@HOST:PORT/DATABASE');
  }
  const parts = new URL(url);
  const { searchParams } = parts;
  const settings = searchParams.get('options') ?? '';
  searchParams.delete('options');
  const host = searchParams.get('host') ?? decodeURIComponent(parts.hostname);
  const port = searchParams.get('port') ?? (parts.port === '' ? USUAL_PORT : parts.port);
  const database = decodeURIComponent(parts.pathname.slice(1));
  return { url: parts.toString(), server: host.startsWith('/') ? host : `${host}:${port}`, database, settings };
}
