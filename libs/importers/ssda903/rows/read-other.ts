import { ageOn, onDay, type VagueDate } from '#libs/domain/kernel';
import { careLeaverPositionFactId } from '#libs/domain/pathway-plans';
import { missingEndFactId, missingFactId } from '#libs/domain/placements';
import { allocationEndFactId, allocationFactId } from '#libs/domain/relationships';
import { reviewFactId } from '#libs/domain/reviews';
import * as codes from '../code-lists';
import { firstDayOf, lastDayOf } from '../dates';
import { cell } from '../sources';
import { ask, bornOf, claim, isRefused, read, refuse, shown, takeCode, takeDate, takeKeyDate, type CodeColumn, type ReadRow, type RowReading } from './row-reading'; // prettier-ignore

const AGE_OF_TAKING_PART = 4;
const WORKER_REF_CHARS_MAX = 40;
const REVIEW_CODE: CodeColumn = { column: 'REVIEW_CODE', codes: codes.REVIEW, charsMax: 4, needed: true };
const SW_REASON: CodeColumn = { column: 'SW_REASON', codes: codes.WORKER_REASON, charsMax: 8, needed: false };
const IN_TOUCH: CodeColumn = { column: 'IN_TOUCH', codes: codes.IN_TOUCH, charsMax: 4, needed: true };
const ACTIV: CodeColumn = { column: 'ACTIV', codes: codes.ACTIVITY, charsMax: 4, needed: true };
const ACCOM: CodeColumn = { column: 'ACCOM', codes: codes.ACCOMMODATION, charsMax: 4, needed: true };

/** Reviews: held on a day, with how the young person took part. */
export function readReview(reading: RowReading): ReadRow {
  const day = takeKeyDate(reading, 'REVIEW');
  if (isRefused(day)) return day;
  const participation = takeCode(reading, REVIEW_CODE);
  const born = bornOf(reading);
  if (born !== null && codes.REVIEW.has(participation)) askAboutAge(reading, participation, ageOn(born, day));
  const data = { factId: reviewFactId(day), occurred: onDay(day), participation, returnYear: reading.year };
  return read(reading, [claim(reading, 'ReviewHeld', data)]);
}

function askAboutAge(reading: RowReading, code: string, age: number): void {
  const young = age < AGE_OF_TAKING_PART;
  if (young === (code === 'PN0')) return;
  ask(reading, 'review-code-for-age', 'REVIEW_CODE', [
    `${code} at the age of ${age}`,
    young ? 'PN0 under four (rule 441)' : 'PN1 to PN7 from four on (rule 440)',
  ]);
}

/** Missing: a spell and, when it is over, its end. It may end the day it began. */
export function readMissing(reading: RowReading): ReadRow {
  const day = takeKeyDate(reading, 'MIS_START');
  if (isRefused(day)) return day;
  const kind = cell(reading.row, 'MISSING').toUpperCase();
  if (kind !== 'M' && kind !== 'A') {
    return refuse('missing-unknown', 'MISSING', `MISSING ${shown(kind)} does not say which it was`, 'M or A');
  }
  const end = takeDate(reading, 'MIS_END');
  if (end !== null && end < day) return refuse('end-before-start', 'MIS_END', `MIS_END ${end} is before MIS_START ${day}`, 'The same day or a later one'); // prettier-ignore
  const factId = missingFactId(day, kind);
  const returnYear = reading.year;
  const begun = claim(reading, 'MissingStarted', { factId, occurred: onDay(day), kind, returnYear });
  const endId = missingEndFactId(factId);
  if (end === null) return read(reading, [begun], endId);
  const data = { factId: endId, missing: factId, occurred: onDay(end), returnYear };
  return read(reading, [begun, claim(reading, 'MissingEnded', data)]);
}

/** SWEpisodes: a social worker's time with the young person. */
export function readWorker(reading: RowReading): ReadRow {
  const day = takeKeyDate(reading, 'SW_DECOM');
  if (isRefused(day)) return day;
  const workerRef = cell(reading.row, 'SW_ID');
  if (workerRef === '' || workerRef.length > WORKER_REF_CHARS_MAX) {
    return refuse('worker-unknown', 'SW_ID', `SW_ID ${shown(workerRef)} names nobody`, "The worker's registration, beginning SW or XX"); // prettier-ignore
  }
  const end = takeDate(reading, 'SW_DEC');
  if (end !== null && end < day) return refuse('end-before-start', 'SW_DEC', `SW_DEC ${end} is before SW_DECOM ${day}`, 'The same day or a later one'); // prettier-ignore
  const reason = takeCode(reading, SW_REASON);
  const role = 'social-worker' as const;
  const factId = allocationFactId(role, day);
  const returnYear = reading.year;
  const begun = { factId, workerRef, role, reason: reason === '' ? null : reason, occurred: onDay(day), returnYear };
  const allocated = claim(reading, 'WorkerAllocated', begun);
  const endId = allocationEndFactId(factId);
  if (end === null) return read(reading, [allocated], endId);
  const data = { factId: endId, allocation: factId, occurred: onDay(end), returnYear };
  return read(reading, [allocated, claim(reading, 'WorkerAllocationEnded', data)]);
}

/** OC3: where a care leaver was around a birthday in the collection year. */
export function readCareLeaver(reading: RowReading): ReadRow {
  const inTouch = takeCode(reading, IN_TOUCH);
  const activity = takeCode(reading, ACTIV);
  const accommodation = takeCode(reading, ACCOM);
  if (inTouch === '' && activity === '' && accommodation === '') {
    return refuse('nothing-said', 'IN_TOUCH', 'The row says nothing', 'IN_TOUCH, ACTIV and ACCOM');
  }
  if ((inTouch === 'DIED' || inTouch === 'RHOM') && (activity !== '0' || accommodation !== '0')) {
    ask(reading, 'position-contradicts-itself', 'IN_TOUCH', [`IN_TOUCH ${inTouch} with an activity or a home`, 'ACTIV 0 and ACCOM 0']); // prettier-ignore
  }
  const occurred: VagueDate = { from: firstDayOf(reading.year), to: lastDayOf(reading.year), precision: 'year' };
  const factId = careLeaverPositionFactId(reading.year);
  const data = { factId, occurred, inTouch, activity, accommodation, returnYear: reading.year };
  return read(reading, [claim(reading, 'CareLeaverPositionRecorded', data)]);
}
