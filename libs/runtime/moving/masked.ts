import type { Config } from '../config';

/** An address without the account and its password, whatever stands in that. */
export const masked = (address: string): string => address.replace(/\?.*$/, '').replace(/\/\/.*@/, '//…@');

/** Where an installation is kept, for whoever runs it. */
export function placeInWords({
  events,
  eventsNamespace,
  postgres,
}: Pick<Config, 'events' | 'eventsNamespace' | 'postgres'>) {
  const namespace = eventsNamespace === undefined ? '' : `, namespace ${eventsNamespace}`;
  return `events ${masked(events)}${namespace}; PostgreSQL ${postgres === undefined ? 'none' : masked(postgres)}`;
}
