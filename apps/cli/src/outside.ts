import { sightFor } from '#libs/access';
import { sightsOf, type Sights } from '#libs/domain/journey';
import type { ReadingEngine } from '#libs/runtime';

/**
 * How much of each relationship leaves the record by the command line. Nobody signs in here, so whoever reads is shown what
 * may be shared: nobody with whom there must be no contact, by the restrictions of today, whatever moment is asked about.
 */
export async function sightsOutside(engine: ReadingEngine, youngPersonId: string): Promise<Sights> {
  const now = await engine.cases.caseAt(youngPersonId);
  return now === undefined ? new Map() : sightsOf(now.journey, now.day, (closures) => sightFor('outside', closures));
}
