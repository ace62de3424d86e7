import { simulateCare } from './authority';
import {
  bondsBetween,
  inOrder,
  livesOf,
  movesBeingPlanned,
  movesMade,
  recordLife,
  reviewsHeld,
  reviewsToCome,
} from './people';
import { Random } from './random';
import { vacanciesOf } from './vacancies';
import type { InventedAuthority, SimulationRequest } from './types';

/**
 * Invents an authority: its homes, staff, young people and years of care, the people who matter to them, and what workers
 * recorded. Nobody in it is or was real. The same request gives the same authority, to the byte.
 */
export function simulateAuthority(request: SimulationRequest): InventedAuthority {
  const care = simulateCare(request);
  const { map, pool, ...authority } = care;
  const random = new Random(`harrowmere-${request.seed}/people`);
  const records = livesOf({ authority, map, staff: pool, random }).map(recordLife);
  const planned = movesBeingPlanned(records);
  const made = movesMade(records, planned);
  const bonds = bondsBetween(records, new Random(`harrowmere-${request.seed}/bonds`));
  const reviews = [...reviewsHeld(records), ...reviewsToCome(records, made)];
  const actions = inOrder([
    ...records.flatMap((record) => [...record.actions]),
    ...made,
    ...planned,
    ...bonds,
    ...reviews,
  ]);
  const list = new Random(`harrowmere-${request.seed}/vacancies`);
  const vacancies = vacanciesOf({ homes: authority.homes, map, endsOn: request.endsOn, random: list });
  // Last, because people live at places that were not on the map before.
  return { ...authority, vacancies, gazetteer: map.all(), actions };
}
