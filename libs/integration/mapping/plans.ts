// OUTWARD-FACING: names in this file are known to other systems for ever.
import { z } from 'zod';
import { day, happened, happenedFields, key, originFields, originOf } from './fields';
import { outward } from './outward';

const onRecord = { record: key };
const version = z.number().int().min(1);

export const reviewMessages = [
  outward('ReviewArranged', {
    name: 'review-arranged',
    means: 'A review is to be held on a day; the same key again is another day',
    major: 1,
    data: z.object({ review: key, on: day, early: z.boolean() }),
    pick: ({ reviewId, on, early }, keys) => ({ review: keys.of('review', reviewId), on, early: early !== null }),
  }),
  outward('ReviewCalledOff', {
    name: 'review-called-off',
    means: 'A review that was arranged is not held',
    major: 1,
    data: z.object({ review: key }),
    pick: ({ reviewId }, keys) => ({ review: keys.of('review', reviewId) }),
  }),
  outward('ReviewHeld', {
    name: 'review-held',
    means: 'A review of the care plan was held',
    major: 1,
    data: z.object({ ...onRecord, ...happenedFields, ...originFields }),
    pick: (fact, keys) => ({
      record: keys.of('record', fact.factId),
      ...happened(fact.occurred),
      ...originOf(fact),
    }),
  }),
  outward('ReviewTakenBack', {
    name: 'review-taken-back',
    means: 'No review was held after all',
    major: 1,
    data: z.object(onRecord),
    pick: ({ factId }, keys) => ({ record: keys.of('record', factId) }),
  }),
] as const;

export const planMessages = [
  outward('NeedsAssessmentStarted', {
    name: 'needs-assessment-started',
    means: 'Their needs on leaving care are being assessed',
    major: 1,
    data: z.object({ ...onRecord, ...happenedFields }),
    pick: ({ assessmentId, occurred }, keys) => ({ record: keys.of('record', assessmentId), ...happened(occurred) }),
  }),
  outward('NeedsAssessmentCompleted', {
    name: 'needs-assessment-completed',
    means: 'The assessment of their needs is complete',
    major: 1,
    data: z.object({ ...onRecord, ...happenedFields }),
    pick: ({ assessmentId, occurred }, keys) => ({ record: keys.of('record', assessmentId), ...happened(occurred) }),
  }),
  outward('PlanVersionMade', {
    name: 'pathway-plan-version-made',
    means: 'The pathway plan has a new version',
    major: 1,
    data: z.object({ version, ...happenedFields }),
    pick: ({ version: made, occurred }) => ({ version: made, ...happened(occurred) }),
  }),
  outward('PlanReviewed', {
    name: 'pathway-plan-reviewed',
    means: 'A version of the pathway plan was looked at in a review',
    major: 1,
    data: z.object({ version, ...happenedFields }),
    pick: ({ version: seen, occurred }) => ({ version: seen, ...happened(occurred) }),
  }),
] as const;

export const leavingCareMessages = [
  outward('EducationToldOf', {
    name: 'education-told-of',
    means: 'They told the authority that they are, or mean to be, in education or training (Children Act 1989 s 23CA)',
    major: 1,
    data: z.object({ ...onRecord, on: day, until: day.nullable(), correction: z.boolean() }),
    pick: ({ factId, told, until, correcting }, keys) => ({
      record: keys.of('record', factId),
      on: told,
      until,
      correction: correcting !== undefined,
    }),
  }),
  outward('SupportAskedFor', {
    name: 'support-asked-for',
    means: 'They asked for support at 21 to 24 (Children Act 1989 s 23CZB)',
    major: 1,
    data: z.object({ ...onRecord, on: day, until: day.nullable(), correction: z.boolean() }),
    pick: ({ factId, asked, until, correcting }, keys) => ({
      record: keys.of('record', factId),
      on: asked,
      until,
      correction: correcting !== undefined,
    }),
  }),
  outward('LeavingCareFactTakenBack', {
    name: 'leaving-care-fact-taken-back',
    means: 'A fact about leaving care was a mistake; a key never seen before is of a fact that was not told',
    major: 1,
    data: z.object(onRecord),
    pick: ({ factId }, keys) => ({ record: keys.of('record', factId) }),
  }),
] as const;

/** That somebody is on record, and that they have died: so that nobody writes to them, or about what is owed to them. */
export const personMessages = [
  outward('YoungPersonRegistered', {
    name: 'young-person-registered',
    means: 'A young person is on record; the first message about them',
    major: 1,
    data: z.object({}),
    pick: () => ({}),
  }),
  outward('CareLeaverDied', {
    name: 'care-leaver-died',
    means: 'They have died: nobody is to write to them or about what is owed to them',
    major: 1,
    data: z.object({ ...onRecord, ...happenedFields, correction: z.boolean() }),
    pick: ({ recordId, occurred, correcting }, keys) => ({
      record: keys.of('record', recordId),
      ...happened(occurred),
      correction: correcting !== undefined,
    }),
  }),
  outward('AfterCareRecordTakenBack', {
    name: 'after-care-record-taken-back',
    means: 'A record was made by mistake; a key never seen before is of a record that was not told',
    major: 1,
    data: z.object(onRecord),
    pick: ({ recordId }, keys) => ({ record: keys.of('record', recordId) }),
  }),
] as const;
