import type { AccessActor } from '#libs/access';

/** Who is signed in, as the session's cookie keeps it (encrypted). The name is for the top of the page only. */
export interface SignedIn {
  readonly actor: AccessActor;
  readonly name: string;
}

/** What the session's cookie holds. Times are milliseconds since 1970. */
export interface SessionContent {
  readonly sessionId: string;
  readonly who: SignedIn;
  readonly signedInAt: number;
  readonly lastSeenAt: number;
}

declare module '@fastify/secure-session' {
  interface SessionData {
    content: SessionContent;
    /** Said once, at the top of the next page. */
    notice: string;
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Undefined when nobody is signed in, or the session has ended. */
    signedIn: SignedIn | undefined;
  }
}
