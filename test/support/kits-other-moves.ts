import { civilDate, type DomainEvent } from '#libs/domain/kernel';
import { told, type Told } from '#libs/testing/history';
import {
  anOption, emergencyMoved, idOf, moveApproved, moveProposed, moveSubmitted, promiseMade, seenOf, staying, viewsSought,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { KIT } from './world';

/** Approved and not yet happened; waiting for a manager; and one that could not wait and is not assessed. */
export const KIT_APPROVED = idOf('kit-approved');
export const KIT_WAITING = idOf('kit-waiting');
export const KIT_EMERGENCY = idOf('kit-emergency');

const kept = { relationshipId: idOf('kit-gran'), name: 'Gran Pauline', group: 'at-risk', p: 0.4, reasons: ['Further away'], missing: ['where she lives'] }; // prettier-ignore
const home = anOption('The Larkspurs', {
  place: 'U6', provider: 'PR4', providerName: 'Lantern Fostering', weeklyCostPounds: 940, whoElse: 'Two younger boys and a dog',
  waitingFor: 'Approval for a third child', availableFrom: civilDate('2026-05-01'), startsOn: civilDate('2026-05-02'),
  protections: [{ relationshipId: idOf('kit-gran'), kind: 'contact-plan', note: 'Sundays with Gran', responsible: 'Ruth', firstOn: civilDate('2026-05-10') }],
}); // prettier-ignore
const seen = seenOf([{ option: staying() }, { option: home, lines: [kept] }]);

const by = (actor: string, actorRole: string, day: string, ...events: readonly DomainEvent[]): Told[] =>
  events.map(({ type, data }) =>
    told(KIT, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor, ...(actorRole === '' ? {} : { actorRole }) }),
  );
const worker = (day: string, ...events: readonly DomainEvent[]): Told[] => by('SW001', '', day, ...events);

/** More moves of Kit, for the pages that need one in that place. Beside `kitsHistory`; none of them changes where Kit lives. */
export const kitsOtherMoves: readonly Told[] = [
  ...worker(
    '2026-02-20',
    ...moveProposed('kit-approved', '2026-02-20', staying(), home),
    ...viewsSought('kit-approved', '2026-02-20'),
    moveSubmitted('kit-approved', home.optionId, seen),
  ),
  ...by('TM001', 'team-manager', '2026-02-21', moveApproved('kit-approved', home.optionId, seen)),
  ...worker(
    '2026-02-21',
    promiseMade('kit-gran', '2026-02-21', {
      promiseId: idOf('kit-approved gran'),
      transitionId: KIT_APPROVED,
      optionId: home.optionId,
      what: 'Sundays with Gran',
      from: civilDate('2026-05-10'),
    }),
  ),
  ...worker(
    '2026-02-22',
    ...moveProposed('kit-waiting', '2026-02-22', staying(), home),
    ...viewsSought('kit-waiting', '2026-02-22'),
    moveSubmitted('kit-waiting', home.optionId, seen),
  ),
  ...worker('2026-02-28', emergencyMoved('kit-emergency', '2026-02-27', anOption('Refuge House', { place: 'K2' }))),
];
