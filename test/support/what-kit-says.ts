import { told, type Told } from '#libs/testing/history';
import { calledLovingAndLasting, describedAs, placed, wished } from '#libs/testing/journey-builders';
import type { DomainEvent } from '#libs/domain/kernel';
import { KIT } from './world';

const recorded = (day: string, ...events: readonly DomainEvent[]): Told[] =>
  events.map(({ type, data }) => told(KIT, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));

/** Kit named Gran before the 16th birthday on 15 January 2026; what Kit said of Dean was written down five weeks late. */
export const whomKitNames: readonly Told[] = [
  ...recorded('2026-01-06', calledLovingAndLasting('kit-gran', '2026-01-05')),
  ...recorded('2026-02-20', calledLovingAndLasting('kit-dean', '2026-01-10')),
];

/** What Kit says of Gran, beside what a worker says. */
export const whatKitSays: readonly Told[] = recorded(
  '2026-03-02',
  describedAs('kit-gran', 'strong', '2026-03-01', { words: 'She always rings on Sundays' }),
  describedAs('kit-gran', 'tenuous', '2026-03-01', { view: 'worker' }),
  placed('kit-gran', 3, '2026-03-01', 'worker'),
  wished('kit-gran', 'see-more', '2026-03-01', { words: 'Every weekend would be good' }),
  wished('kit-gran', 'something-else', '2026-03-02', { words: 'Bring her to my match' }),
);
