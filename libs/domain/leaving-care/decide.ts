import { accept, acceptUnless, failing, type BaseFacts, type CivilDate, type Decision } from '../kernel';
import type { LeavingCareEvent } from './events';
import type {
  RecordCareElsewhere, RecordDetainedOrInHospital, RecordEducationToldOf, RecordLivingWithFamily,
  RecordSupportAskedFor, TakeBackLeavingCareFact,
} from './inputs'; // prettier-ignore
import { aFactStaysOfItsKind } from './rules/a-fact-stays-of-its-kind';
import { anEndComesAfterItsBeginning } from './rules/an-end-comes-after-its-beginning';
import { onlyWhatStandsIsTakenBack } from './rules/only-what-stands-is-taken-back';
import { whatIsRecordedHasHappenedByToday } from './rules/what-is-recorded-has-happened-by-today';
import { whatStandsIsPutRightWithAReason } from './rules/what-stands-is-put-right-with-a-reason';
import { evolveLeavingCare, type LeavingCareState, type StandingFact } from './state';

type Decided = Decision<LeavingCareEvent>;
type FactEvent = Exclude<LeavingCareEvent, { type: 'LeavingCareFactTakenBack' }>;

interface Asked {
  readonly correctingReason: string | null;
}

/** How one kind of fact is judged: its first day, the field it stands in, and whether its end may lie ahead. */
interface Dates {
  readonly begins: CivilDate;
  readonly field: 'from' | 'told' | 'asked';
  readonly endMayLieAhead?: boolean;
}

const correcting = ({ correctingReason }: Asked): object =>
  correctingReason === null ? {} : { correcting: { reason: correctingReason } };

const saysTheSame = (known: StandingFact | undefined, next: StandingFact | undefined): boolean =>
  known?.takenBackBecause === null && JSON.stringify(known.fact) === JSON.stringify(next?.fact);

/** Records a fact, or puts it right where one of that name stands; recording the same again changes nothing. */
function record(event: FactEvent, dates: Dates, state: LeavingCareState, facts: BaseFacts): Decided {
  const known = state.facts[event.data.factId];
  const next = evolveLeavingCare(state, event).facts[event.data.factId];
  if (saysTheSame(known, next)) return accept();
  const { until } = event.data;
  const why = event.data.correcting?.reason ?? null;
  const reasons = failing(
    next === undefined ? undefined : aFactStaysOfItsKind(known, next.fact.kind),
    whatIsRecordedHasHappenedByToday(dates.begins, facts.today, dates.field),
    dates.endMayLieAhead === true ? undefined : whatIsRecordedHasHappenedByToday(until, facts.today, 'until'),
    anEndComesAfterItsBeginning(dates.begins, until),
    whatStandsIsPutRightWithAReason(known, why),
  );
  return acceptUnless(reasons, [event]);
}

/** Was looked after by another authority. */
export function recordCareElsewhere(input: RecordCareElsewhere, state: LeavingCareState, facts: BaseFacts): Decided {
  const { correctingReason: _, ...fact } = input;
  const event: FactEvent = { type: 'CareElsewhereRecorded', data: { ...fact, ...correcting(input) } };
  return record(event, { begins: input.from, field: 'from' }, state, facts);
}

/** Was detained, or in hospital. */
export function recordDetainedOrInHospital(
  input: RecordDetainedOrInHospital,
  state: LeavingCareState,
  facts: BaseFacts,
): Decided {
  const { correctingReason: _, ...fact } = input;
  const event: FactEvent = { type: 'DetainedOrInHospitalRecorded', data: { ...fact, ...correcting(input) } };
  return record(event, { begins: input.from, field: 'from' }, state, facts);
}

/** Lives with a parent or somebody with parental responsibility, as was formally agreed. */
export function recordLivingWithFamily(
  input: RecordLivingWithFamily,
  state: LeavingCareState,
  facts: BaseFacts,
): Decided {
  const { correctingReason: _, ...fact } = input;
  const event: FactEvent = { type: 'LivingWithFamilyAgreed', data: { ...fact, ...correcting(input) } };
  return record(event, { begins: input.from, field: 'from' }, state, facts);
}

/** Told us of education or training; when it ends may be known ahead. */
export function recordEducationToldOf(
  input: RecordEducationToldOf,
  state: LeavingCareState,
  facts: BaseFacts,
): Decided {
  const { correctingReason: _, ...fact } = input;
  const event: FactEvent = { type: 'EducationToldOf', data: { ...fact, ...correcting(input) } };
  return record(event, { begins: input.told, field: 'told', endMayLieAhead: true }, state, facts);
}

/** Asked for support at 21 to 24. */
export function recordSupportAskedFor(
  input: RecordSupportAskedFor,
  state: LeavingCareState,
  facts: BaseFacts,
): Decided {
  const { correctingReason: _, ...fact } = input;
  const event: FactEvent = { type: 'SupportAskedFor', data: { ...fact, ...correcting(input) } };
  return record(event, { begins: input.asked, field: 'asked' }, state, facts);
}

/** Takes a fact back: it was not so, or was recorded by mistake. It stays in the record. */
export function takeBackLeavingCareFact(input: TakeBackLeavingCareFact, state: LeavingCareState): Decided {
  const known = state.facts[input.factId];
  if (known !== undefined && known.takenBackBecause !== null) return accept();
  const reasons = failing(onlyWhatStandsIsTakenBack(known), aFactStaysOfItsKind(known, input.kind));
  return acceptUnless(reasons, [{ type: 'LeavingCareFactTakenBack', data: input }]);
}
