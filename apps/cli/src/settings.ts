import type { Command } from 'commander';
import { openForReading, readConfig, systemClock, type Config, type ReadingEngine } from '#libs/runtime';
import { CommandFailed, WrongUse } from './terminal';

/** The configuration, with what the command line says. Logs are for servers: a command says what matters itself. */
export function configOf(command: Command, flags: Readonly<Record<string, unknown>> = {}): Config {
  const { data } = command.optsWithGlobals<{ data?: string }>();
  return readConfig({ THROUGHLINE_LOG_LEVEL: 'error', ...process.env }, { data, ...flags });
}

/** Runs a question against the data folder and closes it again. */
export async function reading<T>(command: Command, ask: (engine: ReadingEngine) => Promise<T>): Promise<T> {
  const engine = await openForReading(configOf(command));
  try {
    return await ask(engine);
  } finally {
    await engine.close();
  }
}

/** The uuid of a young person named by local identifier or uuid. */
export async function whoIs(engine: ReadingEngine, named: string): Promise<string> {
  const found = await engine.youngPersonId(named);
  if (found === undefined) throw new CommandFailed(`No young person is known here as ${named}.`);
  return found;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Checks a past moment given on the command line: a day, or an instant with its zone. */
export function checkedMoment(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const isWellFormed = DAY.test(text) || INSTANT.test(text);
  if (!isWellFormed || Number.isNaN(Date.parse(text)) || !survives(text)) {
    throw new WrongUse(
      `${option} takes a day like 2026-03-31 or an instant like 2026-03-31T16:00:00Z, not ${JSON.stringify(text)}`,
    );
  }
  if (Date.parse(text) > Date.parse(systemClock.now())) {
    throw new WrongUse(`${option} ${text} has not come yet: nobody can say what will be known then`);
  }
  return text;
}

/** 30 February parses, as 2 March: such a day is refused. */
const survives = (text: string): boolean =>
  new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10));

/** Checks a day given on the command line. */
export function checkedDay(text: string | undefined, option: string): string | undefined {
  if (text !== undefined && (!DAY.test(text) || !survives(text))) {
    throw new WrongUse(`${option} takes a day like 2026-03-31, not ${JSON.stringify(text)}`);
  }
  return text;
}
