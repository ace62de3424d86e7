// OUTWARD-FACING: names in this file are known to other systems for ever.
import { z } from 'zod';
import { PROTECTIONS, type SeenAtDecision } from '#libs/domain/transitions';
import { count, day, happened, happenedFields, key, placeKind, placeKindOf } from './fields';
import { outward } from './outward';

const onMove = { move: key };
/** Null where what was seen does not speak of the option. */
const flagFields = { redFlags: count.nullable(), amberFlags: count.nullable() };

/** How many flags the option had. What they say, and of whom, stays here. */
function flags(seen: SeenAtDecision, optionId: string): z.input<z.ZodObject<typeof flagFields>> {
  const shown = seen.options.find((option) => option.optionId === optionId)?.flags;
  const ofSeverity = (severity: 'red' | 'amber'): number | null =>
    shown?.filter((flag) => flag.severity === severity).length ?? null;
  return { redFlags: ofSeverity('red'), amberFlags: ofSeverity('amber') };
}

export const moveMessages = [
  outward('MoveProposed', {
    name: 'move-proposed',
    means: 'A move is being thought about',
    major: 1,
    data: z.object({ ...onMove, ...happenedFields, neededBy: day.nullable() }),
    pick: ({ transitionId, occurred, neededBy }, keys) => ({
      move: keys.of('move', transitionId),
      ...happened(occurred),
      neededBy,
    }),
  }),
  outward('MoveSubmitted', {
    name: 'move-put-forward',
    means: 'A move was put to a manager for a decision, with this many flags',
    major: 1,
    data: z.object({ ...onMove, ...flagFields }),
    pick: ({ transitionId, optionId, seen }, keys) => ({
      move: keys.of('move', transitionId),
      ...flags(seen, optionId),
    }),
  }),
  outward('MoveApproved', {
    name: 'move-approved',
    means: 'A manager approved a move, with this many flags',
    major: 1,
    data: z.object({ ...onMove, ...flagFields, pastRedFlag: z.boolean() }),
    pick: ({ transitionId, optionId, seen, reasonPastRed }, keys) => ({
      move: keys.of('move', transitionId),
      ...flags(seen, optionId),
      pastRedFlag: reasonPastRed !== null,
    }),
  }),
  outward('MoveRefused', {
    name: 'move-refused',
    means: 'A manager refused a move',
    major: 1,
    data: z.object(onMove),
    pick: ({ transitionId }, keys) => ({ move: keys.of('move', transitionId) }),
  }),
  outward('MoveSentBack', {
    name: 'move-sent-back',
    means: 'A manager sent a move back to be worked on',
    major: 1,
    data: z.object(onMove),
    pick: ({ transitionId }, keys) => ({ move: keys.of('move', transitionId) }),
  }),
  outward('MoveWithdrawn', {
    name: 'move-withdrawn',
    means: 'A move is no longer thought about',
    major: 1,
    data: z.object(onMove),
    pick: ({ transitionId }, keys) => ({ move: keys.of('move', transitionId) }),
  }),
  outward('MoveHappened', {
    name: 'move-happened',
    means: 'A move that was planned happened',
    major: 1,
    data: z.object({ ...onMove, ...happenedFields, asPlanned: z.enum(['yes', 'no', 'not-recorded']) }),
    pick: ({ transitionId, occurred, asPlanned }, keys) => ({
      move: keys.of('move', transitionId),
      ...happened(occurred),
      asPlanned: asPlanned ?? ('not-recorded' as const),
    }),
  }),
  outward('EmergencyMoveRecorded', {
    name: 'emergency-move-happened',
    means: 'A move happened before it could be planned',
    major: 1,
    data: z.object({ ...onMove, ...happenedFields, placeKind }),
    pick: ({ transitionId, occurred, option }, keys) => ({
      move: keys.of('move', transitionId),
      ...happened(occurred),
      placeKind: placeKindOf(option.place),
    }),
  }),
  outward('EmergencyMoveAssessed', {
    name: 'emergency-move-assessed',
    means: 'The assessment that an emergency move owes was made',
    major: 1,
    data: z.object(onMove),
    pick: ({ transitionId }, keys) => ({ move: keys.of('move', transitionId) }),
  }),
] as const;

const onPromise = { promise: key, relationship: key };

export const promiseMessages = [
  outward('PromiseMade', {
    name: 'promise-made',
    means: 'It was promised that a relationship is kept through a move, how and from when',
    major: 1,
    data: z.object({
      ...onPromise,
      ...onMove,
      protection: z.enum(PROTECTIONS),
      from: day,
      until: day.nullable(),
      everyDays: z.number().int().min(1).nullable(),
    }),
    pick: ({ promiseId, relationshipId, transitionId, kind, from, until, everyDays }, keys) => ({
      promise: keys.of('promise', promiseId),
      relationship: keys.of('relationship', relationshipId),
      move: keys.of('move', transitionId),
      protection: kind,
      from,
      until,
      everyDays,
    }),
  }),
  outward('PromiseReleased', {
    name: 'promise-released',
    means: 'The young person no longer holds anybody to a promise',
    major: 1,
    data: z.object({ ...onPromise, ...happenedFields }),
    pick: ({ promiseId, relationshipId, occurred }, keys) => ({
      promise: keys.of('promise', promiseId),
      relationship: keys.of('relationship', relationshipId),
      ...happened(occurred),
    }),
  }),
  outward('PromiseReplaced', {
    name: 'promise-replaced',
    means: 'Another promise stands in the place of one',
    major: 1,
    data: z.object({ ...onPromise, replacedBy: key, ...happenedFields }),
    pick: ({ promiseId, relationshipId, by, occurred }, keys) => ({
      promise: keys.of('promise', promiseId),
      relationship: keys.of('relationship', relationshipId),
      replacedBy: keys.of('promise', by),
      ...happened(occurred),
    }),
  }),
] as const;
