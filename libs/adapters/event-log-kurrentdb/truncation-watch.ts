import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import type { Alarms } from './alarms';
import { Following } from './following';
import type { Names } from './names';
import type { Server } from './server';

/** Settings of a stream by which the server hides events from readers, and later throws them away. */
const TRUNCATING = ['$maxAge', '$maxCount', '$tb'] as const;

/**
 * Raises an alarm for every stream of ours that carries settings which cut it off: nobody who keeps children's records may
 * set them. Over when they are taken back, which must be before the server's next scavenge.
 */
export function watchTruncation(server: Server, names: Names, alarms: Alarms): Following {
  const judge = ({ event }: AllStreamResolvedEvent): void => {
    if (event === undefined) return;
    const stream = names.settledBy(event.streamId);
    const settings = Object(event.data) as Readonly<Record<string, unknown>>;
    const found = TRUNCATING.filter((setting) => settings[setting] !== undefined);
    if (found.length === 0) alarms.clear(stream);
    else
      alarms.raise(stream, `the stream is set to lose events (${found.join(', ')}): take that back before a scavenge`);
  };
  const on = (event?: AllStreamResolvedEvent): void => {
    if (event !== undefined) judge(event);
  };
  return new Following(server, { prefixes: names.metadataPrefixes, from: 'start', on });
}
