import { civilDate, onDay, type DomainEvent } from '#libs/domain/kernel';
import { careLeaverPositionFactId } from '#libs/domain/pathway-plans';
import { episodeEndFactId, episodeFactId } from '#libs/domain/placements';
import { inventedId, told, type Told } from '#libs/testing/history';
import { allocated, cameIntoCare, idOf, known, matters } from '#libs/testing/journey-builders';

/** An invented care leaver: Wren is 19, left care on the 18th birthday, and has PA001 and SW002. */
export const WREN = inventedId(77);
export const WREN_NAN = idOf('wren-nan');
export const WREN_HOME = idOf('wren lives');
export const WREN_CONTACT = idOf('wren met 2025-08-20');

const on = (recorded: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events
    .flat()
    .map(({ type, data }) => told(WREN, type, data, { recordedAt: `${recorded}T09:00:00.000Z`, actor: 'PA001' }));
const day = (text: string) => onDay(civilDate(text));

const left: DomainEvent = {
  type: 'EpisodeEnded',
  data: {
    factId: episodeEndFactId(civilDate('2015-04-01')), episode: episodeFactId(civilDate('2015-04-01')),
    occurred: day('2024-08-15'), rec: 'E17', reasonPlaceChange: null, returnYear: null,
  },
}; // prettier-ignore
const rhythm: DomainEvent = {
  type: 'KeepingInTouchAgreed',
  data: { recordId: idOf('wren rhythm'), occurred: day('2024-08-20'), everyDays: 56, way: 'met-elsewhere', words: 'Somewhere with cake' },
}; // prettier-ignore
const may: DomainEvent = {
  type: 'PeopleToAskAgreed',
  data: { recordId: idOf('wren may'), occurred: day('2024-08-20'), people: [WREN_NAN], words: null },
};
const met = (recordId: string, occurred: string): DomainEvent => ({
  type: 'AdviserContactHeld',
  data: { recordId, occurred: day(occurred), way: 'met-elsewhere', reachedBy: 'worker', with: 'personal-adviser', words: 'Wants to learn to drive' },
}); // prettier-ignore
const rang = (occurred: string): DomainEvent => ({
  type: 'AdviserContactTried',
  data: { recordId: idOf(`wren rang ${occurred}`), occurred: day(occurred), way: 'phone', with: 'personal-adviser', tried: 'Rang, no answer', asked: [] },
}); // prettier-ignore
const lives: DomainEvent = {
  type: 'HomeAfterCareRecorded',
  data: {
    recordId: WREN_HOME, occurred: day('2024-08-15'), kind: 'former-foster-carers', where: 'With the Larkspurs',
    suitability: 'suitable', whySuitability: null, providedByAuthority: 'yes',
  },
}; // prettier-ignore
const does: DomainEvent = {
  type: 'ActivityAfterCareRecorded',
  data: { recordId: idOf('wren does'), occurred: day('2024-09-02'), activity: 'apprenticeship', hours: 'full-time', words: 'Bakery' },
}; // prettier-ignore
const returned: DomainEvent = {
  type: 'CareLeaverPositionRecorded',
  data: {
    factId: careLeaverPositionFactId(2026), returnYear: 2026, inTouch: 'NO', activity: 'F4', accommodation: 'Z1',
    occurred: { from: civilDate('2025-04-01'), to: civilDate('2026-03-31'), precision: 'year' },
  },
}; // prettier-ignore

/** What is recorded of Wren: in touch until August 2025, around the 19th birthday, and tried twice since. */
export const wrensHistory: readonly Told[] = [
  ...on('2015-04-01', known('W900100', 'Wren', '2006-08-15'), cameIntoCare('2015-04-01')),
  ...on('2015-04-02', allocated('SW002', '2015-04-01'), matters('wren-nan', 'grandparent', { name: 'Nan Dot' })),
  ...on('2022-09-01', allocated('PA001', '2022-09-01', 'personal-adviser')),
  ...on('2024-08-20', left, rhythm, may, lives),
  ...on('2024-09-02', does),
  ...on('2025-08-20', met(WREN_CONTACT, '2025-08-20')),
  ...on('2026-01-10', rang('2025-11-03'), rang('2026-01-10'), returned),
];
