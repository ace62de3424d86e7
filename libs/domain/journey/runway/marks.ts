import { addDays, birthdayAt, earlier, sortDay, type CivilDate } from '../../kernel';
import { homeKindInWords, homesAfterCare } from '../../after-care';
import { leavingCareStatusInWords } from '../../leaving-care';
import { carerChanges, placeInWords } from '../../placements';
import { workerChangesBetween, type WorkerRole } from '../../relationships';
import { supportsBy } from '../../supports';
import { leavingCareSpells } from '../leaving-care';
import type { Looking } from './looking';
import type { RunwayMark } from './types';

/** Birthdays on which what they are entitled to changes. Source: research/domain 2.9, birthday table. */
const BIRTHDAYS: readonly (readonly [age: number, what: string, reason: string])[] = [
  [16, '16th birthday', 'Leaving-care duties begin for whoever has been in care for 13 weeks since 14'],
  [18, '18th birthday', 'Care ends, and duties to a care leaver begin'],
  [21, '21st birthday', 'Staying Put ends; a personal adviser stays for whoever asks'],
  [25, '25th birthday', 'The duties to a care leaver end'],
];

const birthdays = (born: CivilDate): readonly RunwayMark[] =>
  BIRTHDAYS.map(([age, what, reason]) => ({
    key: `birthday:${age}`,
    kind: 'birthday',
    what,
    on: birthdayAt(born, age),
    reason,
    source: 'Children Act 1989, sections 22 to 24B; research of the law, not checked against its text',
  }));

const homes = ({ journey }: Looking): readonly RunwayMark[] =>
  carerChanges(journey.placements).map(({ day, to }) => ({
    key: `home:${day}`,
    kind: 'home',
    what: `Moved to a ${placeInWords(to.particulars.place)}`,
    on: day,
    reason: 'The people who look after them changed',
    source: 'The record of placements',
  }));

const homesAfter = ({ journey }: Looking): readonly RunwayMark[] =>
  homesAfterCare(journey.afterCare).map(({ recordId, from, kind }) => ({
    key: `home-after-care:${recordId}`,
    kind: 'home',
    what: `Home after care: ${homeKindInWords(kind)}`,
    on: from,
    reason: 'Where they live changed',
    source: 'The record of homes after care',
  }));

const ROLES: readonly WorkerRole[] = ['social-worker', 'personal-adviser'];

const workers = ({ journey, day }: Looking, from: CivilDate): readonly RunwayMark[] =>
  ROLES.flatMap((role) =>
    workerChangesBetween(journey.relationships, role, from, day).map((change) => ({
      key: `worker:${change.factId}`,
      kind: 'worker' as const,
      what: `Another ${role.replaceAll('-', ' ')}`,
      on: sortDay(change.from),
      reason: 'The one before left or handed over',
      source: 'The record of workers',
    })),
  );

const supportsThatEnded = ({ journey, day }: Looking): readonly RunwayMark[] =>
  supportsBy(journey.supports, day).flatMap(({ supportId, name, stopped }) => {
    if (stopped === null) return [];
    const instead = stopped.cameInstead === null ? '' : `. Instead: ${stopped.cameInstead}`;
    const on = earlier(sortDay(stopped.on), day);
    const reason = `${stopped.reason}${instead}`;
    return [{ key: `ended:${supportId}`, kind: 'support-ended', what: `${name} ended`, on, reason, source: SAID }];
  });

const SAID = 'Recorded with the support';

/** What the law calls them, from one category to the next, reckoned forward as if what is recorded went on. */
const statuses = ({ journey }: Looking, until: CivilDate): readonly RunwayMark[] =>
  leavingCareSpells(journey, addDays(until, 1)).flatMap(({ status, from }) =>
    status === 'none' || status === 'unknown'
      ? []
      : [
          {
            key: `status:${from}`,
            kind: 'status',
            what: `In law: ${leavingCareStatusInWords(status)}`,
            on: from,
            reason: 'Worked out from the periods in care and their age, as if what is recorded went on',
            source: 'Leaving care, with the sum and the law',
          },
        ],
  );

/** What has changed already, and the birthdays, in order. */
export function marksOf(
  looking: Looking,
  line: { readonly born: CivilDate; readonly from: CivilDate; readonly until: CivilDate },
) {
  const all = [
    ...birthdays(line.born),
    ...statuses(looking, line.until),
    ...homes(looking),
    ...homesAfter(looking),
    ...workers(looking, line.from),
    ...supportsThatEnded(looking),
  ];
  return all
    .filter(
      ({ kind, on }) =>
        on >= line.from && on <= line.until && (kind === 'birthday' || kind === 'status' || on <= looking.day),
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));
}
