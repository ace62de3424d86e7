import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseAway, wasReplaced } from '#libs/sql-kit';
import type { ReadQueries } from '../read-store';

const PAUSE_MS = 100;

/** The projector has not made the lists yet, or takes longer to replace one than anybody should wait. */
export class ListsNotBuilt extends DatabaseAway {
  override readonly name: string = 'ListsNotBuilt';
}

/** The same questions; what was replaced while one was asked is asked for once more. */
export function askedAgain(queries: ReadQueries): ReadQueries {
  const twice = Object.entries(queries).map(([name, ask]: readonly [string, Ask]) => [name, patiently(ask)] as const);
  return Object.fromEntries(twice) as unknown as ReadQueries;
}

type Ask = (...asked: never[]) => Promise<unknown>;

function patiently(ask: Ask): Ask {
  return async (...asked) => {
    try {
      return await ask(...asked);
    } catch (error) {
      if (!wasReplaced(error)) throw error;
    }
    await pause(PAUSE_MS);
    return ask(...asked).catch((error: unknown) => {
      throw wasReplaced(error) ? new ListsNotBuilt('the lists are being built; try again in a moment', error) : error;
    });
  };
}
