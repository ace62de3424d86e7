import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { builtFile, dataFiles, openFeedSubjects, projectFile, type Engine } from '#libs/runtime';
import { createViewEngine, type ViewEngine } from '#libs/web-kit';
import { DraftKeeper } from './drafts/draft-keeper';
import { FormSlips } from './drafts/form-slips';
import { paths } from './paths';
import { PlannerModule } from './planner.module';
import { sessionKey } from './server/session-key';
import { Sessions } from './server/sessions';
import { setUpServer } from './server/set-up-server';

/** Largest request, in bytes: a form with a long story in it is far smaller. */
const BODY_BYTES_MAX = 512 * 1_024;
const REQUEST_MS_MAX = 10_000;

/** The planner over a running engine, ready to listen or to be asked in-process. Throws when a route is not classified. */
export async function createPlanner(engine: Engine): Promise<NestFastifyApplication> {
  const sessions = new Sessions(engine.ids, () => Date.parse(engine.clock.now()), engine.endedSessions);
  const key = await keyOf(engine);
  const drafts = draftKeeper(engine, key);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    genReqId: () => engine.ids.next(),
    logger: false,
    trustProxy: engine.config.https,
  });
  const feedSubjects = await openFeedSubjects(engine.config);
  const module = PlannerModule.forRoot({ engine, sessions, drafts, views: views(), feedSubjects });
  const planner = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const server = planner.getHttpAdapter().getInstance();
  await setUpServer(server, {
    config: engine.config,
    logger: engine.logger,
    metrics: engine.metrics,
    sessions,
    sessionKey: key,
    drafts,
  });
  await planner.init();
  await server.ready();
  return planner;
}

/** Without a key for all of them, each planner of a cluster would refuse the sign-ins of the others. */
function keyOf({ config, logger }: Engine): Promise<Buffer> {
  if (config.engine === 'cluster' && config.sessionKeyFile === undefined) {
    logger.warn('no sessionKeyFile: sign-ins hold on this planner only, so it must be the only one');
  }
  return sessionKey({ own: dataFiles(config.data).sessionKey, shared: config.sessionKeyFile });
}

function draftKeeper({ drafts, clock, ids }: Engine, key: Buffer): DraftKeeper {
  return new DraftKeeper({ drafts, clock, ids, slips: new FormSlips(key, () => clock.now()) });
}

/** Templates stand beside their controllers; the kit's and the two design libraries' come after. Compiled once a process. */
const views = (): ViewEngine =>
  createViewEngine({
    folders: [
      builtFile('apps', 'planner', 'src'),
      builtFile('libs', 'web-kit', 'views'),
      projectFile('node_modules', 'govuk-frontend', 'dist'),
      projectFile('node_modules', '@ministryofjustice', 'frontend'),
    ],
    cached: true,
    globals: { paths },
  });
