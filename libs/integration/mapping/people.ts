// OUTWARD-FACING: names in this file are known to other systems for ever.
import { z } from 'zod';
import { groupOf } from '#libs/domain/relationships';
import { happened, happenedFields, key, originFields, originOf, relationshipKind } from './fields';
import { outward } from './outward';

const onRelationship = { relationship: key };
const ofKind = { ...onRelationship, kind: relationshipKind };

export const relationshipMessages = [
  outward('RelationshipRecorded', {
    name: 'relationship-recorded',
    means: 'Somebody matters to the young person',
    major: 1,
    data: z.object(ofKind),
    pick: ({ relationshipId, role }, keys) => ({
      relationship: keys.of('relationship', relationshipId),
      kind: groupOf(role),
    }),
  }),
  outward('RelationshipCorrected', {
    name: 'relationship-corrected',
    means: 'What kind of relationship it is was put right',
    major: 1,
    data: z.object(ofKind),
    pick: ({ relationshipId, role }, keys) => ({
      relationship: keys.of('relationship', relationshipId),
      kind: groupOf(role),
    }),
  }),
  outward('RoleChanged', {
    name: 'relationship-kind-changed',
    means: 'It goes on as another kind of relationship',
    major: 1,
    data: z.object({ ...ofKind, ...happenedFields }),
    pick: ({ relationshipId, role, occurred }, keys) => ({
      relationship: keys.of('relationship', relationshipId),
      kind: groupOf(role),
      ...happened(occurred),
    }),
  }),
  // That it ended, never how: for safety and by death are among the ways.
  outward('RelationshipEnded', {
    name: 'relationship-ended',
    means: 'A relationship ended',
    major: 1,
    data: z.object({ ...onRelationship, ...happenedFields }),
    pick: ({ relationshipId, occurred }, keys) => ({
      relationship: keys.of('relationship', relationshipId),
      ...happened(occurred),
    }),
  }),
  outward('RelationshipReopened', {
    name: 'relationship-reopened',
    means: 'A relationship that had ended goes on again',
    major: 1,
    data: z.object({ ...onRelationship, ...happenedFields }),
    pick: ({ relationshipId, occurred }, keys) => ({
      relationship: keys.of('relationship', relationshipId),
      ...happened(occurred),
    }),
  }),
  outward('RelationshipsMerged', {
    name: 'relationships-merged',
    means:
      'Two relationships were found to be with one person: what is known of the merged one belongs to the kept one',
    major: 1,
    data: z.object({ kept: key, merged: key }),
    pick: ({ keptId, mergedId }, keys) => ({
      kept: keys.of('relationship', keptId),
      merged: keys.of('relationship', mergedId),
    }),
  }),
  outward('RelationshipsMergeUndone', {
    name: 'relationships-merge-undone',
    means: 'They were two people after all',
    major: 1,
    data: z.object({ kept: key, merged: key }),
    pick: ({ keptId, mergedId }, keys) => ({
      kept: keys.of('relationship', keptId),
      merged: keys.of('relationship', mergedId),
    }),
  }),
] as const;

const allocation = { allocation: key, ...happenedFields, ...originFields };

export const workerMessages = [
  outward('WorkerAllocated', {
    name: 'worker-allocated',
    means: 'A worker was allocated',
    major: 1,
    data: z.object({
      ...allocation,
      worker: key,
      role: z.enum(['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator']),
    }),
    pick: (fact, keys) => ({
      allocation: keys.of('allocation', fact.factId),
      ...happened(fact.occurred),
      ...originOf(fact),
      worker: keys.worker(fact.workerRef),
      role: fact.role,
    }),
  }),
  outward('WorkerAllocationEnded', {
    name: 'worker-allocation-ended',
    means: 'A worker is no longer allocated',
    major: 1,
    data: z.object(allocation),
    pick: (fact, keys) => ({
      allocation: keys.of('allocation', fact.allocation),
      ...happened(fact.occurred),
      ...originOf(fact),
    }),
  }),
] as const;
