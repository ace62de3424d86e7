import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtFile, projectFile } from '#libs/runtime';

/** How long a browser may keep a static file, in seconds. */
const STATIC_SECONDS_MAX = 3_600;

/** Where each folder of static files lies. Only what pages ask for is served, not whole packages. */
const folders = (): readonly { readonly root: string; readonly prefix: string }[] => [
  { root: builtFile('libs', 'web-kit', 'public'), prefix: '/assets/app/' },
  { root: projectFile('node_modules', 'govuk-frontend', 'dist', 'govuk'), prefix: '/assets/govuk/' },
  { root: projectFile('node_modules', '@ministryofjustice', 'frontend', 'moj', 'assets'), prefix: '/assets/moj/' },
];

const SERVED = /\.(css|js|svg|png|ico|woff2)$/;

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
