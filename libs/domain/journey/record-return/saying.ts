import type { Claim } from './claims';

// Where a fact came from is not what it says.
const NOT_SAID = new Set(['factId', 'returnYear', 'correcting', 'transitionId', 'homeName']);

/** Whether two facts of the same name say the same. */
export const saysTheSame = (known: Claim, claim: Claim): boolean =>
  known.type === claim.type && agrees(known.data, claim.data, false);

/** Whether a return contradicts nothing that a worker recorded; what the worker left blank it may fill or not. */
export const contradictsNothing = (known: Claim, claim: Claim): boolean =>
  known.type === claim.type && agrees(known.data, claim.data, true);

function agrees(known: unknown, claimed: unknown, blankAgrees: boolean): boolean {
  if (Object.is(known, claimed)) return true;
  if (isBlank(known)) return blankAgrees || isBlank(claimed);
  return isObject(known) && isObject(claimed) && partsAgree(known, claimed, blankAgrees);
}

function partsAgree(known: Parts, claimed: Parts, blankAgrees: boolean): boolean {
  for (const name in known) {
    if (!NOT_SAID.has(name) && !agrees(known[name], claimed[name], blankAgrees)) return false;
  }
  for (const name in claimed) {
    if (!(name in known) && !NOT_SAID.has(name) && !agrees(undefined, claimed[name], blankAgrees)) return false;
  }
  return true;
}

type Parts = Readonly<Record<string, unknown>>;
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';
const isObject = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

/** Of two rows of one return that contradict each other one must stand, and the same one in whatever order they come. */
export function standsBefore(a: Claim, b: Claim): boolean {
  return JSON.stringify(a) >= JSON.stringify(b);
}
