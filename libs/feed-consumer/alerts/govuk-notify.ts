import type { NotifyClient } from 'notifications-node-client';
import { CannotHandle } from '../consume';
import type { Alert, Send } from './red-flag-alerts';

export interface NotifyOptions {
  /** Of the service at GOV.UK Notify. Never written to a log. */
  readonly apiKey: string;
  /**
   * An email template with the fields `what`, `red_flags`, `amber_flags` and `link`. Its words are the service's own: they name
   * nobody, because this does not know anybody's name.
   */
  readonly templateId: string;
  readonly emailAddress: string;
  /** Another address than Notify's own: for tests. */
  readonly baseUrl?: string;
  /** How long Notify may take to answer, milliseconds. */
  readonly answerMs?: number;
}

const ANSWER_MS = 15_000;
const TOO_MANY = 429;
const SERVER_ERRORS = 500;

/** Notify did not answer, or asked for patience: try again later. */
class NotifyAway extends Error {
  override readonly name = 'NotifyAway';
}

/**
 * Sends alerts by email through GOV.UK Notify. Notify takes a reference and does not look whether it has seen it: so it is asked
 * first. Throws `CannotHandle` when Notify refuses, anything else when it is to be tried again.
 */
export function sendByNotify(options: NotifyOptions): Send {
  let client: Promise<NotifyClient> | undefined;
  return async (alert) => {
    client ??= clientOf(options);
    const notify = await client;
    if (await wasSent(notify, alert.reference, options)) return;
    const sending = notify.sendEmail(options.templateId, options.emailAddress, {
      personalisation: personalisationOf(alert),
      reference: alert.reference,
    });
    await answered(sending, options);
  };
}

// A third of a second and 20 MB, for those who use it.
async function clientOf({ apiKey, baseUrl }: NotifyOptions): Promise<NotifyClient> {
  const { NotifyClient: Client } = await import('notifications-node-client');
  return baseUrl === undefined ? new Client(apiKey) : new Client(baseUrl, apiKey);
}

const personalisationOf = ({ what, redFlags, amberFlags, link }: Alert): Record<string, string> => ({
  what,
  red_flags: String(redFlags),
  amber_flags: String(amberFlags),
  link,
});

async function wasSent(notify: NotifyClient, reference: string, options: NotifyOptions): Promise<boolean> {
  const { data } = await answered(notify.getNotifications('email', undefined, reference), options);
  return data.notifications.length > 0;
}

/** The answer; what Notify says instead is put into our words, because its errors hold the key and the address. */
async function answered<T>(asked: Promise<T>, { answerMs = ANSWER_MS }: NotifyOptions): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotifyAway('GOV.UK Notify did not answer')), answerMs);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (error instanceof NotifyAway) throw error;
    const { status } = (error as { response?: { status?: number } }).response ?? {};
    if (status === undefined) throw new NotifyAway('GOV.UK Notify could not be reached');
    if (status === TOO_MANY || status >= SERVER_ERRORS) throw new NotifyAway(`GOV.UK Notify answered ${status}`);
    throw new CannotHandle(`GOV.UK Notify refused it: ${status}`);
  } finally {
    clearTimeout(timer);
  }
}
