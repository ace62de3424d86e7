import { sortDay, type CivilDate } from '../../kernel';
import { inForceOn } from '../dated';
import type { Relationship } from '../state';
import type { ContactAgreement } from './state';

/** The contact agreed on a day; undefined when none was. */
export function agreementOn(relationship: Relationship, day: CivilDate): ContactAgreement | undefined {
  const agreement = inForceOn(relationship.contactAgreements, day);
  return agreement !== undefined && agreement.ended !== null && sortDay(agreement.ended.on) <= day
    ? undefined
    : agreement;
}

/** Whether an agreement is a plan: a named responsible adult and a first date, or it counts as none (research/domain 4.5). */
export const isCompletePlan = (agreement: ContactAgreement | undefined): boolean =>
  agreement !== undefined && agreement.responsible !== null && agreement.firstOn !== null;
