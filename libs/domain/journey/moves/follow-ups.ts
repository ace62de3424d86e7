import { addDays, daysBetween, sortDay, type CivilDate } from '../../kernel';
import { agreementOn, contactsBy, noContactBy, personOn, type Relationship } from '../../relationships';
import {
  contactsExpected, FOLLOW_UP_WEEKS, groupShown, moveOf, verdictOf, type FirstContact, type FollowUpWeeks, type KeptFacts, type MoveOption,
  type SeenAtDecision, type Verdict,
} from '../../transitions'; // prettier-ignore
import { livesTogether, standingOf } from '../how-they-stand';
import type { Journey } from '../state';

/** One relationship that was promised as kept, and what became of it. */
export interface PromiseKept {
  readonly relationshipId: string;
  readonly name: string;
  /** What was promised: that it goes on, and what was agreed for it, in words. */
  readonly promised: readonly string[];
  readonly verdict: Verdict;
  readonly held: number;
  readonly missed: number;
  /** Contacts agreed for the time since the move; null when nothing is agreed. */
  readonly expected: number | null;
  /** The first contact as it was arranged on the day of the move; null where nobody was asked. */
  readonly firstContact: FirstContact | null;
}

/** One look back at a move. Empty while it is still ahead. */
export interface FollowUp {
  readonly weeks: FollowUpWeeks;
  readonly on: CivilDate;
  readonly hasCome: boolean;
  readonly people: readonly PromiseKept[];
}

interface Promised {
  readonly on: CivilDate;
  readonly option: MoveOption;
  readonly seen: SeenAtDecision;
  readonly firstContacts: readonly FirstContact[];
}

/** What a move that has happened promised: as the approval saw it, or the assessment of an emergency. */
function promisedBy({ transitions }: Journey, transitionId: string): Promised | undefined {
  const move = moveOf(transitions, transitionId);
  if (move?.kind === 'happened') {
    const option = move.options.find(({ optionId }) => optionId === move.happening.optionId);
    const { on, firstContacts } = move.happening;
    return option && { on: sortDay(on), option, seen: move.approval.seen, firstContacts: firstContacts ?? [] };
  }
  const emergency = transitions.emergencies[transitionId];
  if (emergency === undefined || emergency.assessment === null) return undefined;
  return { on: emergency.on, option: emergency.option, seen: emergency.assessment.seen, firstContacts: [] };
}

const GOES_ON: readonly string[] = ['kept', 'gained'];

/** Everybody whom the option keeps, as seen or as judged, and everybody for whom something was agreed. */
function peoplePromised({ option, seen }: Promised): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const seenOption = seen.options.find(({ optionId }) => optionId === option.optionId);
  for (const line of seenOption?.lines ?? []) {
    if (GOES_ON.includes(groupShown(line))) found.set(line.relationshipId, ['It was said to go on']);
  }
  for (const { relationshipId, note } of option.protections) {
    found.set(relationshipId, [...(found.get(relationshipId) ?? []), note]);
  }
  return found;
}

/**
 * At 2, 6 and 12 weeks after a move: for each relationship that was promised as kept, whether it really was, from contact that had
 * occurred by then. Empty when the move has not happened, or, for an emergency, was not assessed. Source: research/product row 31.
 */
export function followUpsOf(journey: Journey, transitionId: string, day: CivilDate): readonly FollowUp[] {
  const promised = promisedBy(journey, transitionId);
  if (promised === undefined || promised.on > day) return [];
  const people = [...peoplePromised(promised)];
  return FOLLOW_UP_WEEKS.map((weeks) => {
    const on = addDays(promised.on, weeks * 7);
    const hasCome = on <= day;
    const kept = hasCome ? people.flatMap(([id, what]) => keptBy(journey, promised, { id, what, until: on })) : [];
    return { weeks, on, hasCome, people: kept };
  });
}

interface Look {
  readonly id: string;
  readonly what: readonly string[];
  readonly until: CivilDate;
}

function keptBy(journey: Journey, promised: Promised, { id, what, until }: Look): readonly PromiseKept[] {
  const relationship = journey.relationships.relationships[id];
  if (relationship === undefined) return [];
  const facts = keptFacts(journey, relationship, { promised, until });
  const standing = standingOf(personOn(relationship, journey.contactLog, until));
  const isAsked = standing === undefined || standing === 'live';
  const { held, missed } = facts;
  return [
    {
      relationshipId: id,
      name: relationship.personName,
      promised: what,
      verdict: isAsked ? verdictOf(facts) : 'no-longer-asked',
      held,
      missed,
      expected: contactsExpected(facts),
      firstContact: promised.firstContacts.find((one) => one.relationshipId === id) ?? null,
    },
  ];
}

function keptFacts(
  journey: Journey,
  relationship: Relationship,
  { promised, until }: { readonly promised: Promised; readonly until: CivilDate },
): KeptFacts {
  const { relationshipId } = relationship;
  const { on: from, option } = promised;
  const since = contactsBy(journey.contactLog, relationshipId, until).filter(
    ({ occurred }) => sortDay(occurred) >= from,
  );
  const person = personOn(relationship, journey.contactLog, until);
  return {
    days: daysBetween(from, until),
    everyDays: agreementOn(relationship, until)?.everyDays ?? null,
    held: since.filter(({ outcome }) => outcome === 'held').length,
    missed: since.filter(({ outcome }) => outcome === 'missed').length,
    foundNone: noContactBy(journey.contactLog, relationshipId, until).some(({ to }) => to >= from),
    livesTogether:
      option.livesThere.includes(relationshipId) || livesTogether(person, { journey, on: until }) === 'yes',
  };
}

/** The looks back that are still to come, for the dates of the case. */
export const followUpsAhead = (journey: Journey, transitionId: string, day: CivilDate): readonly FollowUp[] =>
  followUpsOf(journey, transitionId, day).filter(({ hasCome }) => !hasCome);
