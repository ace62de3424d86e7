import type { DomainEvent } from '#libs/domain/kernel';
import { inventedId, told, type Told } from '#libs/testing/history';
import {
  allocated, bondConfirmed, bondSuggested, cameIntoCare, idOf, known, matters,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { ASH, KIT } from './world';

/** Kit's brother, who has SW002 as Ash has; and Ash, who may be another. Beside `kitsHistory` and `ashsHistory`. */
export const DEAN = inventedId(3);
export const KIT_DEAN = idOf('kit-dean');
export const DEAN_KIT = idOf('dean-kit');
export const ASH_ASKS = idOf('ash-asks-kit');

const on = (who: string, day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events
    .flat()
    .map((event) => told(who, event.type, event.data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW002' }));

/** Dean came into care with Kit, to the same home; Kit has moved since. Their records are not linked yet. */
export const deansHistory: readonly Told[] = [
  ...on(DEAN, '2023-05-12', known('D300400', 'Dean Example', '2012-03-01')),
  ...on(DEAN, '2023-05-12', cameIntoCare('2023-05-09', { postcode: 'ZZ1 1AA' }), allocated('SW002', '2023-05-10')),
  ...on(DEAN, '2023-06-01', matters('dean-kit', 'brother-or-sister', { name: 'Kit' })),
];

/** Kit's and Dean's records are linked, and Ash's worker asks whether Kit is Ash's half-brother or half-sister. */
export const linkedHistory: readonly Told[] = [
  ...deansHistory,
  ...on(KIT, '2026-02-20', bondSuggested('kit-dean', 'kit-and-dean', DEAN, '2026-02-20')),
  ...on(DEAN, '2026-02-21', bondConfirmed('dean-kit', 'kit-and-dean', KIT, '2026-02-21')),
  ...on(ASH, '2026-03-02', matters('ash-kit', 'half-brother-or-sister', { name: 'Kit' })),
  ...on(ASH, '2026-03-02', bondSuggested('ash-kit', 'ash-asks-kit', KIT, '2026-03-02')),
];
