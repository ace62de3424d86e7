import type { FeedMessage } from '#libs/ports';

/** What an alert says: counts, what happened, and where to look. Nothing of the young person, whom the page names to whoever may see it. */
export interface Alert {
  /** The message's id: the same however often it is sent. */
  readonly reference: string;
  readonly what: 'put forward' | 'approved';
  readonly redFlags: number;
  readonly amberFlags: number;
  readonly link: string;
}

/** Sends an alert, and not a second time what was sent under the same reference. */
export type Send = (alert: Alert) => Promise<void>;

export interface AlertOptions {
  readonly send: Send;
  /** Where the planner is: `https://throughline.somewhere.gov.uk`. */
  readonly plannerUrl: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Older is no longer news: who reads a feed for the first time is not alerted of last month. */
const NEWS_FOR_MS = 48 * 3_600_000;

const WHAT: Readonly<Record<string, Alert['what']>> = {
  'move-put-forward.v1': 'put forward',
  'move-approved.v1': 'approved',
};

/** Handles messages of the feed: alerts when a move that has red flags is put forward or approved. */
export function redFlagAlerts({
  send,
  plannerUrl,
  now = Date.now,
}: AlertOptions): (message: FeedMessage) => Promise<void> {
  const base = plannerUrl.replace(/\/+$/, '');
  return async (message) => {
    const alert = alertOf(message, base);
    if (alert !== undefined && now() - Date.parse(message.time) <= NEWS_FOR_MS) await send(alert);
  };
}

function alertOf({ id, dataschema, data }: FeedMessage, base: string): Alert | undefined {
  const what = WHAT[dataschema.slice(dataschema.lastIndexOf('/') + 1)];
  const redFlags = countIn(data, 'redFlags');
  if (what === undefined || redFlags === 0) return undefined;
  return {
    reference: id,
    what,
    redFlags,
    amberFlags: countIn(data, 'amberFlags'),
    link: `${base}${String(data['link'])}`,
  };
}

const countIn = (data: FeedMessage['data'], field: string): number => {
  const value = data[field];
  return typeof value === 'number' ? value : 0;
};
