import type { Generated } from 'kysely';
import type { Position } from '#libs/ports';

/** Tables as the queries see them: the lists' names are views onto the generation in use. */
export interface ReadSchema {
  projectionCurrent: { name: string; version: number; generation: number };
  checkpoint: {
    name: string;
    version: number;
    generation: number;
    position: Position;
    commits: number;
    landmark: Generated<string | null>;
  };
  parked: {
    name: string;
    version: number;
    generation: number;
    youngPersonId: string;
    position: Position;
    eventType: string;
    why: string;
  };
  directory: {
    youngPersonId: string;
    localId: string;
    preferredName: string | null;
    name: string;
    dateOfBirth: string | null;
    search: string;
  };
  caseload: {
    youngPersonId: string;
    localId: string;
    name: string;
    sortName: string;
    search: string;
    dateOfBirth: string | null;
    inCare: string;
    homeSince: string | null;
    placeCode: string | null;
    homeName: string | null;
    socialWorkerRef: string | null;
    socialWorkerSince: string | null;
    peopleWhoMatter: number;
    closest: number;
    lastReview: string | null;
    nextReview: string | null;
    openMoves: number;
  };
  leavingCare: { youngPersonId: string; from: string; until: string; status: string };
  keepingInTouch: {
    youngPersonId: string;
    lastOn: string | null;
    agreedEveryDays: number | null;
    dueBy: string;
    tries: number;
    lostOn: string | null;
    notBefore: string | null;
  };
  duties: {
    youngPersonId: string;
    dutyKey: string;
    dutyId: string;
    what: string;
    rule: string;
    role: string;
    due: string | null;
    warnOn: string | null;
    noDay: string | null;
    opensOn: string | null;
    endsOn: string | null;
    isPrompt: number;
    sum: string;
  };
  dutyWaivers: {
    youngPersonId: string;
    waiverId: string;
    dutyKey: string;
    from: string;
    until: string;
    endedOn: string | null;
  };
  allocations: {
    youngPersonId: string;
    factId: string;
    workerRef: string;
    role: string;
    from: string;
    to: string | null;
  };
  contactDue: {
    youngPersonId: string;
    relationshipId: string;
    personName: string;
    role: string;
    ring: number | null;
    lastContact: string | null;
    noneSince: string | null;
    lookedTo: string | null;
    everyDays: number | null;
    dueOn: string | null;
    lateFrom: string | null;
    lapsesOn: string | null;
    reviewOn: string | null;
    standing: string;
  };
  relationshipDue: {
    youngPersonId: string;
    relationshipId: string;
    factId: string;
    personName: string;
    what: string;
    kind: string;
    dueOn: string | null;
    since: string | null;
  };
  closedPeople: {
    youngPersonId: string;
    relationshipId: string;
    personName: string;
    closure: string;
    ring: number | null;
    ended: number;
  };
  moves: {
    youngPersonId: string;
    transitionId: string;
    state: string;
    whyFirstLine: string;
    proposedOn: string | null;
    proposedBy: string;
    submittedBy: string | null;
    neededBy: string | null;
    submittedOn: string | null;
    redFlags: number;
    amberFlags: number;
    flagSentences: string;
    preferredOption: string | null;
  };
  stability: {
    youngPersonId: string;
    carerChanges: number;
    movesSameCarer: number;
    legalStatusOnly: number;
    temporaryAbsences: number;
  };
  homes: HomesTable;
  bonds: {
    youngPersonId: string;
    bondId: string;
    otherYoungPersonId: string;
    said: string;
    withdrawn: number;
    saidOn: string;
    saidBy: string;
  };
}

/** A row of the list of homes. */
export interface HomesTable {
  homeId: string;
  reference: string;
  name: string;
  sortName: string;
  provider: string;
  providerCode: string;
  place: string;
  urn: string | null;
  postcode: string | null;
  area: string;
  ageFrom: number | null;
  ageTo: number | null;
  sexes: string;
  capacity: number | null;
  offers: string | null;
  placesFree: number | null;
  freeFrom: string | null;
  weeklyCost: number | null;
  placesStatedOn: string | null;
  closedOn: string | null;
  search: string;
}

export interface ReferenceSchema {
  postcode: { postcode: string; easting: number; northing: number };
}
