import type { FastifyRequest } from 'fastify';
import type { Ids } from '#libs/ports';
import type { SessionContent, SignedIn } from './signed-in';

/** Signed out after this long without a request, in minutes. Source: research/reliability 4.5. */
export const IDLE_MINUTES_MAX = 30;
/** Signed out after this long, whatever is done, in hours. */
export const SESSION_HOURS_MAX = 10;
/** The cookie is written again at most this often, in seconds. */
const REFRESH_SECONDS = 60;

const IDLE_MS = IDLE_MINUTES_MAX * 60_000;
const ABSOLUTE_MS = SESSION_HOURS_MAX * 3_600_000;

/**
 * Sessions live in an encrypted cookie; the server remembers only which ones were ended before their time, so that a
 * copied cookie is worth nothing after sign-out. That memory is this process's own and ends with it.
 */
export class Sessions {
  private readonly ended = new Map<string, number>();

  constructor(
    private readonly ids: Ids,
    private readonly nowMs: () => number,
  ) {}

  /** Begins a session under a new id and a new form token; whatever the browser had before is dropped. */
  begin(request: FastifyRequest, who: SignedIn): void {
    this.forget(request);
    const now = this.nowMs();
    request.session.set('content', { sessionId: this.ids.next(), who, signedInAt: now, lastSeenAt: now });
    request.signedIn = who;
  }

  /** Who is signed in, if the session is still good; a session that is not is emptied. */
  resume(request: FastifyRequest): SignedIn | undefined {
    const content = request.session.get('content');
    if (content === undefined) return undefined;
    const now = this.nowMs();
    if (!this.isGood(content, now)) {
      this.forget(request);
      return undefined;
    }
    if (now - content.lastSeenAt > REFRESH_SECONDS * 1_000) {
      request.session.set('content', { ...content, lastSeenAt: now });
    }
    return content.who;
  }

  /** Ends the session: the cookie is emptied and any copy of it is refused. */
  end(request: FastifyRequest): void {
    this.forget(request);
    request.session.delete();
  }

  /** Whoever was signed in no longer is, and nothing they had in the cookie is left; the cookie itself may be used again. */
  private forget(request: FastifyRequest): void {
    const content = request.session.get('content');
    if (content !== undefined) this.remember(content);
    request.session.regenerate();
    request.signedIn = undefined;
  }

  private isGood(content: SessionContent, now: number): boolean {
    const fresh = now - content.lastSeenAt <= IDLE_MS && now - content.signedInAt <= ABSOLUTE_MS;
    return fresh && !this.ended.has(content.sessionId);
  }

  /** Kept only as long as the cookie could have lived. */
  private remember(content: SessionContent): void {
    const now = this.nowMs();
    for (const [id, until] of this.ended) if (until < now) this.ended.delete(id);
    this.ended.set(content.sessionId, content.signedInAt + ABSOLUTE_MS);
  }
}
