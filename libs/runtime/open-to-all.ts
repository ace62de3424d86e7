import { RouteConfig } from '@nestjs/platform-fastify';
import type { RouteAccess } from '#libs/access';

/** A route that anybody may ask, signed in or not. */
export const OpenToAll = (): MethodDecorator =>
  RouteConfig({ access: { action: 'view-health', subject: 'none', public: true } satisfies RouteAccess });
