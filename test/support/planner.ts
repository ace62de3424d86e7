import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Role } from '#libs/domain/kernel';
import { openEngine, readConfig, SetClock, type Engine } from '#libs/runtime';
import { tell, type Told } from '#libs/testing/history';
import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { installationForTest } from './installation-for-test';
import { Visitor } from './visitor';

/** A planner over an installation of its own (of one process, or what the environment says), at a moment that the test sets. */
export interface TestPlanner {
  readonly engine: Engine;
  readonly app: NestFastifyApplication;
  readonly server: FastifyInstance;
  readonly clock: SetClock;
  /** Somebody who has not signed in. */
  visitor(): Visitor;
  /** Somebody signed in as an invented person: `as('social-worker', 'SW001')`, `as('young-person', 'K001')`. */
  as(role: Role, ref: string): Promise<Visitor>;
  /** Records history and waits until the lists hold it. */
  tell(history: readonly Told[]): Promise<void>;
  close(): Promise<void>;
}

export const NOW = '2026-03-04T10:00:00.000Z';
const LISTS_WAIT_MS_MAX = 10_000;

export async function openPlanner(flags: Readonly<Record<string, unknown>> = {}): Promise<TestPlanner> {
  const data = await mkdtemp(path.join(tmpdir(), 'throughline-planner-'));
  const clock = new SetClock(NOW);
  const installation = await installationForTest();
  const config = readConfig({}, { data, logLevel: 'silent', environment: 'test', ...installation.settings, ...flags });
  const running = await openEngine(config, { clock });
  const engine = await installation.begin(config, running);
  const app = await createPlanner(running);
  const server = app.getHttpAdapter().getInstance();
  let recorded = 0;
  return {
    engine,
    app,
    server,
    clock,
    visitor: () => new Visitor(server),
    as: (role, ref) => signedIn(server, role, ref),
    tell: async (history) => {
      await tell(engine.log, history, recorded);
      recorded += history.length;
      const caughtUp = await engine.projector.caughtUpTo(await engine.log.head(), LISTS_WAIT_MS_MAX);
      if (!caughtUp) throw new Error('the lists did not catch up');
    },
    close: async () => {
      await app.close();
      await engine.close();
      await installation.end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function signedIn(server: FastifyInstance, role: Role, ref: string): Promise<Visitor> {
  const visitor = new Visitor(server);
  const answer = await visitor.submit(paths.signIn.show(), { role, ref });
  if (answer.status !== 303) throw new Error(`could not sign in as ${role} ${ref}: ${answer.status} ${answer.words}`);
  return visitor;
}
