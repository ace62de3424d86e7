import { civilDate, onDay } from '#libs/domain/kernel';
import { inventedId, told, type Told } from './history';

const day = (text: string) => onDay(civilDate(text));
const particulars = {
  legalStatus: 'C2', categoryOfNeed: 'N1', place: 'U1', provider: 'PR1', homePostcode: null, placementPostcode: null, urn: null,
}; // prettier-ignore

export const kid = (n: number) => inventedId(n);
export const registered = (n: number, name: string): Told[] => [
  told(kid(n), 'YoungPersonRegistered', { localId: `LA-${String(n).padStart(4, '0')}` }),
  told(kid(n), 'PreferredNameRecorded', { name, toldBy: 'young-person' }),
];
export const allocated = (n: number, workerRef: string, from = '2024-01-01', role = 'social-worker'): Told =>
  told(kid(n), 'WorkerAllocated', {
    factId: `sw:${workerRef}:${from}`, workerRef, role, reason: null, occurred: day(from), returnYear: null,
  }); // prettier-ignore
export const left = (n: number, workerRef: string, on: string, from = '2024-01-01'): Told =>
  told(kid(n), 'WorkerAllocationEnded', {
    factId: `sw-end:${workerRef}:${from}`, allocation: `sw:${workerRef}:${from}`, occurred: day(on), returnYear: null,
  }); // prettier-ignore
export const intoCare = (n: number, from: string): Told =>
  told(kid(n), 'BecameLookedAfter', {
    factId: `episode:${from}`, occurred: day(from), rne: 'S', particulars, returnYear: 2024,
  }); // prettier-ignore
export const known = (n: number, who: number, personName: string, role = 'grandparent'): Told =>
  told(kid(n), 'RelationshipRecorded', {
    relationshipId: inventedId(who),
    personName,
    role,
    occurred: null,
    toldBy: 'file',
  });
export const ring = (n: number, who: number, at: number): Told =>
  told(kid(n), 'ClosenessPlaced', {
    relationshipId: inventedId(who), ring: at, view: 'young-person', occurred: day('2024-01-01'),
  }); // prettier-ignore
export const agreed = (n: number, who: number, everyDays: number): Told =>
  told(kid(n), 'ContactAgreed', {
    relationshipId: inventedId(who), mode: 'phone', everyDays, responsible: null, firstOn: null, occurred: day('2024-01-01'),
  }); // prettier-ignore
export const held = (n: number, who: number, on: string): Told =>
  told(kid(n), 'ContactHeld', {
    contactId: inventedId(9_000 + who),
    relationshipId: inventedId(who),
    occurred: day(on),
    mode: 'phone',
  });
