import type { FastifyHelmetOptions } from '@fastify/helmet';

const OWN = ["'self'"];

/**
 * Headers of every answer (research/reliability 4.6): nothing may run or be shown that does not come from here, no
 * page may be framed, no address leaks to others. `https` adds what only makes sense there; a trial over plain HTTP
 * would be locked out by it.
 */
export const securityHeaders = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: OWN,
      styleSrc: OWN,
      imgSrc: OWN,
      fontSrc: OWN,
      connectSrc: OWN,
      formAction: OWN,
      manifestSrc: OWN,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      ...(https ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  xFrameOptions: { action: 'deny' },
});
