import { dayInWords, sortDay, type CivilDate } from '../../kernel';
import { agreementOn, plainName, supportsOn, type Relationship, type Support } from '../../relationships';
import { endDay, supportsBy, type SupportOnDay } from '../../supports';
import { supportEndInWords } from '../describe-supports';
import { supportEndsOn } from '../support-facts';
import { goingOn, once, personLost, type Looking } from './looking';
import type { RunwayEnd, Way } from './types';
import { withReplacement } from './with-replacement';

/** Supports that go on, and the day each ends; null where nobody knows. */
export const supportsGoingOn = ({ journey, day, born }: Looking) =>
  supportsBy(journey.supports, day)
    .filter(({ stopped }) => stopped === null)
    .map((support) => ({ support, on: endDay(support.until, born) }));

/** Allowances, programmes, services to an age and courses that end after the day. */
export const endsOfSupports = (looking: Looking): readonly RunwayEnd[] =>
  supportsGoingOn(looking).flatMap(({ support, on }) =>
    on === null || on <= looking.day ? [] : [endOfSupport(support, on, looking)],
  );

function endOfSupport(support: SupportOnDay, on: CivilDate, looking: Looking): RunwayEnd {
  const { supportId, kind, name, provider, until, people } = support;
  const who = provider === null ? '' : ` (${provider})`;
  const reason =
    until.kind === 'date' ? `Ends on ${dayInWords(on)}, as recorded` : `Ends at ${supportEndInWords(until)}`;
  const source = until.kind === 'school-year' ? `${SAID}; a school year is taken to end on 31 August` : SAID;
  const lost = goingOn(looking).filter(({ relationshipId }) => people.includes(relationshipId));
  const ref = { kind: 'support', supportId } as const;
  const found = { ref, kind, what: `${name}${who}`, on, reason, source, people: once(lost.map(personLost)) };
  return withReplacement({ ...found, way: wayOf(support) }, looking);
}

const SAID = 'Recorded with the support';

/** Services that end at an age and courses end by their own terms; an end that cannot be moved says why. */
function wayOf({ supportId, kind, endFixedBecause }: SupportOnDay): Way {
  if (endFixedBecause !== null) return { kind: 'hand-over', why: endFixedBecause };
  if (kind === 'age-limited-service') {
    const why = 'A service for an age ends there by its own terms. The service for adults can begin earlier';
    return { kind: 'hand-over', why };
  }
  if (kind === 'course') {
    return { kind: 'hand-over', why: 'The school or college sets the end. What comes next can be settled before' };
  }
  return { kind: 'extend', supportId };
}

/** One thing that keeps people in touch: recorded with each of them, and ending once. */
interface Keeper {
  /** The one of them that stands for all, whatever the order they were recorded in. */
  readonly support: Support;
  readonly of: Relationship;
  readonly on: CivilDate;
  readonly people: readonly Relationship[];
}

/** What keeps people in touch and ends after the day: the same thing recorded with several people is one end. */
export function endsOfWhatKeepsInTouch(looking: Looking): readonly RunwayEnd[] {
  const keepers = new Map<string, Keeper>();
  for (const { person, support, on } of keptBy(looking)) {
    const same = `${support.kind}|${plainName(support.detail)}|${on}`;
    const known = keepers.get(same);
    const people = [...(known?.people ?? []), person];
    const first = known === undefined || support.supportId < known.support.supportId;
    keepers.set(same, first ? { support, of: person, on, people } : { ...known, people });
  }
  return [...keepers.values()].map((keeper) => endOfKeeper(keeper, looking));
}

/** Everybody with each thing that keeps them in touch and ends after the day. */
const keptBy = (looking: Looking) =>
  goingOn(looking).flatMap((person) =>
    supportsOn(person, looking.day).flatMap((support) => {
      const on = supportEndsOn(support, looking.born);
      return on === null || on <= looking.day ? [] : [{ person, support, on }];
    }),
  );

function endOfKeeper({ support, of, on, people }: Keeper, looking: Looking): RunwayEnd {
  const ref = { kind: 'keeps-in-touch', supportId: support.supportId, relationshipId: of.relationshipId } as const;
  const reason =
    support.endsOn === on
      ? `Ends on ${dayInWords(on)}, as recorded`
      : `Ends at their birthday at ${String(support.endsAtAge)}`;
  const source = 'Recorded with what keeps the relationship alive';
  const why = 'What keeps them in touch can be agreed anew, or something else can take its place before that day';
  const found = { ref, kind: 'keeps-in-touch', what: support.detail, on, reason, source } as const;
  return withReplacement({ ...found, people: once(people.map(personLost)), way: { kind: 'hand-over', why } }, looking);
}

/** Contact that was agreed and stops to hold after the day. */
export const endsOfContact = (looking: Looking): readonly RunwayEnd[] =>
  goingOn(looking).flatMap((person) => {
    const ended = agreementOn(person, looking.day)?.ended ?? null;
    if (ended === null) return [];
    const { relationshipId, personName } = person;
    const ref = { kind: 'contact', relationshipId } as const;
    const why = 'What comes after it can be agreed with both of them before that day';
    const found = { ref, kind: 'contact', what: `Agreed contact with ${personName}`, on: sortDay(ended.on) } as const;
    const said = { reason: ended.reason, source: 'Recorded with the agreed contact', people: [personLost(person)] };
    return [withReplacement({ ...found, ...said, way: { kind: 'hand-over', why } }, looking)];
  });
