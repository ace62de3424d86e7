export { nextReviewOf, type LookBack, type NextReview } from './look-back';
export { agendaOn, packOf, reviewPack, type ReviewPack } from './pack';
export type { ContactSince } from './contact-since';
export type { RelationshipInPack } from './relationships';
export type { EarlierDecision, MoveSince, RestrictionDue, WorkerSince } from './since-then';
