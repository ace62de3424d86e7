import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { RouteAccess } from '#libs/access';

export { OpenToAll } from '#libs/runtime';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}

/**
 * Classifies a route: what is asked of the product, and of whom. A route without it stops the start. Routes about a
 * young person have `:youngPersonId` in their address.
 */
export const Access = (access: RouteAccess): MethodDecorator => RouteConfig({ access });

/** Routes that nobody has classified: the planner does not start with any. */
export class UnclassifiedRoute extends Error {
  override readonly name = 'UnclassifiedRoute';

  constructor(method: string, url: string, why: string) {
    super(`${method} ${url} ${why}: classify it with @Access({ action, subject }) or @OpenToAll()`);
  }
}

const NAMES_SOMEBODY = /:youngPersonId\b/;

/** A route as it stands when everything has been registered. */
export interface ClassifiedRoute {
  readonly methods: readonly string[];
  readonly url: string;
  readonly access: RouteAccess;
}

/**
 * Refuses to start with a route that is not classified, or that says it is about a young person and names none. Judged
 * when all are registered: a plugin classifies its own routes after this has first seen them. Gives the list, filled then.
 */
export function refuseUnclassified(server: FastifyInstance): readonly ClassifiedRoute[] {
  const seen: RouteOptions[] = [];
  const classified: ClassifiedRoute[] = [];
  server.addHook('onRoute', (route) => void seen.push(route));
  server.addHook('onReady', async () => {
    for (const route of seen) classified.push(judge(route));
  });
  return classified;
}

function judge(route: RouteOptions): ClassifiedRoute {
  const methods = [route.method].flat();
  const access = route.config?.access;
  if (access === undefined) throw new UnclassifiedRoute(methods.join(), route.url, 'says nothing of who may ask it');
  if ((access.subject === 'young-person') !== NAMES_SOMEBODY.test(route.url)) {
    throw new UnclassifiedRoute(methods.join(), route.url, `is about ${access.subject} and its address disagrees`);
  }
  return { methods, url: route.url, access };
}
