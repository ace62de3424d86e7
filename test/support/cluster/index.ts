import { randomUUID } from 'node:crypto';
import type { EventLog } from '#libs/ports';
import { openProjectorProcess, type Config, type Engine } from '#libs/runtime';
import { KurrentStandIn } from '../kurrentdb-stand-in';
import { startPostgres } from '../postgres';

/** What a test planner stands on, empty, and how to be rid of it again. */
export interface InstallationForTest {
  /** Settings of the configuration. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Starts what runs beside the planner. Gives the planner's engine as the tests may look at it. */
  begin(config: Config, engine: Engine): Promise<Engine>;
  end(): Promise<void>;
}

export interface ClusterForTest extends InstallationForTest {
  /** The address of its events for an account that may read all of them. */
  readonly wholeEvents: string;
  /** Starts a projector, for tests that have no planner. Gives the log as it reads it: the whole. */
  beginProjector(config: Config): Promise<EventLog>;
}

/** Where a cluster's events are: the address a planner is given, and the one that may read the whole log. */
interface Events {
  readonly settings: { readonly events: string; readonly eventsNamespace?: string };
  readonly whole: string;
  end(): void;
}

/**
 * A cluster for one test planner: a PostgreSQL database of its own, a KurrentDB (a real one where KURRENTDB_URL names it,
 * otherwise our stand-in, which refuses the planner to read the whole log), and a projector beside the planner.
 */
export async function clusterForTest(): Promise<ClusterForTest> {
  const postgres = await startPostgres();
  const events = await eventsOfCluster();
  const closers: (() => Promise<void>)[] = [];
  const beginProjector = async (config: Config): Promise<EventLog> => {
    const isOurs = config.events === events.settings.events;
    const projector = await openProjectorProcess({ ...config, events: isOurs ? events.whole : config.events });
    closers.push(() => projector.close());
    return projector.log;
  };
  return {
    wholeEvents: events.whole,
    beginProjector,
    settings: { engine: 'cluster', postgres: await postgres.fresh(), ...events.settings },
    begin: async (config, engine) => asTestsSeeIt(engine, await beginProjector(config)),
    end: async () => {
      for (const close of closers) await close();
      events.end();
      await postgres.end();
    },
  };
}

async function eventsOfCluster(): Promise<Events> {
  const real = process.env['KURRENTDB_URL'];
  if (real !== undefined) {
    const eventsNamespace = `t${randomUUID().slice(0, 8)}`;
    return { settings: { events: real, eventsNamespace }, whole: real, end: () => undefined };
  }
  const whole = await KurrentStandIn.start();
  const forPlanners = await KurrentStandIn.start({ refusesAll: true, sharing: whole });
  const end = (): void => {
    forPlanners.kill();
    whole.kill();
  };
  return { settings: { events: forPlanners.address }, whole: whole.address, end };
}

/** A test looks at the whole log, which the planner it looks at may not. */
function asTestsSeeIt(engine: Engine, whole: EventLog): Engine {
  const { log } = engine;
  const seen: EventLog = {
    append: (...append) => log.append(...append),
    readStream: (...read) => log.readStream(...read),
    subscribe: (wanted) => whole.subscribe(wanted),
    readAll: (wanted) => whole.readAll(wanted),
    head: () => whole.head(),
    close: () => log.close(),
  };
  return { ...engine, log: seen };
}
