import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { builtFile, projectFile } from '#libs/runtime';

/** How long a browser may keep a static file, in seconds. */
const STATIC_SECONDS_MAX = 3_600;

const PLACE = '/assets/';

interface Served {
  readonly root: string[];
  readonly prefix: string;
}

/** Where each folder of static files lies. The style sheet is built, so it is in `dist` also when the rest runs from source. */
const folders = (): readonly Served[] => {
  const own = [builtFile('libs', 'web-kit', 'public'), projectFile('dist', 'libs', 'web-kit', 'public')];
  return [
    { root: [...new Set(own)], prefix: `${PLACE}app/` },
    { root: [projectFile('node_modules', 'govuk-frontend', 'dist', 'govuk')], prefix: `${PLACE}govuk/` },
    { root: [projectFile('node_modules', '@ministryofjustice', 'frontend', 'moj', 'assets')], prefix: `${PLACE}moj/` },
  ];
};

const SERVED = /\.(css|js|svg|png|ico|woff2)$/;

/** Whether one is asked for: it is the same for everyone, so nobody needs to know who asks. */
export const isStaticFile = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url?.startsWith(PLACE) === true;

/** Serves styles, scripts and pictures to anybody: they are the same for everyone. */
export async function serveStaticFiles(server: FastifyInstance): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: { action: 'view-health', subject: 'none', public: true } };
    });
    for (const [index, { root, prefix }] of folders().entries()) {
      await scope.register(fastifyStatic, {
        root,
        prefix,
        decorateReply: index === 0,
        index: false,
        dotfiles: 'ignore',
        allowedPath: (name) => SERVED.test(name),
        cacheControl: true,
        maxAge: STATIC_SECONDS_MAX * 1_000,
      });
    }
  });
}
