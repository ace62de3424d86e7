import type { DomainEvent } from '#libs/domain/kernel';
import { told, type Told } from '#libs/testing/history';
import { comesInstead, helpedBy, idOf, keptAliveBy, matters } from '#libs/testing/journey-builders';
import { KIT } from './world';

/** One of the things that end for Kit. */
export const KIT_SUPPORT = idOf('Weekly allowance');

const recorded = (...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events
    .flat()
    .map(({ type, data }) => told(KIT, type, data, { recordedAt: '2026-02-01T09:00:00.000Z', actor: 'SW001' }));

/** Twenty things that end for Kit, several of them together, one with a long name. Kit is 18 on 15 January 2028. */
export const whatEndsForKit: readonly Told[] = recorded(
  matters('kit-ola', 'mentor', { name: 'Ola Example' }),
  helpedBy('Weekly allowance', 18, { provider: 'Invented Council', amountPence: 6_550, paidEvery: 'week' }),
  helpedBy('CAMHS', 18, { kind: 'age-limited-service', provider: 'Invented Health Trust' }),
  helpedBy('Mentoring with Ola', '2027-12-20', { kind: 'programme', programme: 'mentoring', people: [idOf('kit-ola')] }),
  helpedBy('Level 2 catering', '2027-07-31', { kind: 'course', provider: 'Invented College' }),
  helpedBy('Youth club of the whole of Eastmarket and the villages on the far side of the river', '2027-06-30', {
    kind: 'age-limited-service',
  }),
  helpedBy('House Project', '2029-01-31', { kind: 'programme', programme: 'house-project' }),
  helpedBy('Bus pass', '2029-02-28'),
  helpedBy('Counselling', null, { kind: 'other' }),
  ...Array.from({ length: 11 }, (_, n) => helpedBy(`Invented grant ${n + 1}`, `${2029 + Math.floor(n / 3)}-0${(n % 3) + 4}-15`)),
  keptAliveBy('kit-gran', 'transport', 'Saturday lifts from Ruth', { endsOn: '2027-12-31' }),
  comesInstead({ kind: 'support', supportId: idOf('CAMHS') }, '2028-01-01', '2026-02-01'),
); // prettier-ignore
