import type { FastifyRequest } from 'fastify';
import type { EndedSessions, Ids } from '#libs/ports';
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
 * Sessions live in an encrypted cookie; kept is only which ones were ended before their time, where every planner looks,
 * so that a copied cookie is worth nothing after sign-out. Throws `DatabaseAway` while that cannot be looked up.
 */
export class Sessions {
  constructor(
    private readonly ids: Ids,
    private readonly nowMs: () => number,
    private readonly ended: EndedSessions,
  ) {}

  /** Begins a session under a new id and a new form token; whatever the browser had before is dropped. */
  async begin(request: FastifyRequest, who: SignedIn): Promise<void> {
    await this.forget(request);
    const now = this.nowMs();
    request.session.set('content', { sessionId: this.ids.next(), who, signedInAt: now, lastSeenAt: now });
    request.signedIn = who;
  }

  /** Who is signed in, if the session is still good; a session that is not is emptied. */
  async resume(request: FastifyRequest): Promise<SignedIn | undefined> {
    const content = request.session.get('content');
    if (content === undefined) return undefined;
    const now = this.nowMs();
    if (!(await this.isGood(content, now))) {
      await this.forget(request);
      return undefined;
    }
    if (now - content.lastSeenAt > REFRESH_SECONDS * 1_000) {
      request.session.set('content', { ...content, lastSeenAt: now });
    }
    return content.who;
  }

  /** Ends the session: any copy of its cookie is refused everywhere, and then the cookie is emptied. */
  async end(request: FastifyRequest): Promise<void> {
    await this.forget(request);
    request.session.delete();
  }

  /** Whoever was signed in no longer is, and nothing they had in the cookie is left; the cookie itself may be used again. */
  private async forget(request: FastifyRequest): Promise<void> {
    const content = request.session.get('content');
    if (content !== undefined) await this.remember(content);
    request.session.regenerate();
    request.signedIn = undefined;
  }

  private async isGood({ lastSeenAt, signedInAt, sessionId }: SessionContent, now: number): Promise<boolean> {
    const fresh = now - lastSeenAt <= IDLE_MS && now - signedInAt <= ABSOLUTE_MS;
    return fresh && !(await this.ended.isEnded(sessionId));
  }

  /** Kept only as long as the cookie could have lived. */
  private async remember({ sessionId, signedInAt }: SessionContent): Promise<void> {
    await this.ended.end(sessionId, new Date(signedInAt + ABSOLUTE_MS).toISOString());
    await this.ended.forget(new Date(this.nowMs()).toISOString());
  }
}
