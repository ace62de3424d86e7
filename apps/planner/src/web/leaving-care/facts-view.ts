import { dayInWords } from '#libs/domain/kernel';
import { allFacts, FACT_KINDS, type LeavingCareFact } from '#libs/domain/leaving-care';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { FACT_IN_WORDS } from './words';

const STAY = { detained: 'Detained', hospital: 'In hospital' } as const;
const SHORT = { yes: ', short breaks only', no: '', unknown: ', perhaps short breaks only' } as const;

/** A fact, as the table names it. */
export function factInWords(fact: LeavingCareFact): string {
  switch (fact.kind) {
    case 'care-elsewhere':
      return `In care with ${fact.authority}${SHORT[fact.shortBreaks]}`;
    case 'detained-or-hospital':
      return STAY[fact.stay];
    default:
      return FACT_IN_WORDS[fact.kind];
  }
}

/** The facts recorded for this, with what was put right in them and what was taken back. */
export function factsView({ answer, youngPersonId, may }: OpenedCase): readonly object[] {
  return allFacts(answer.journey.leavingCare).map(({ fact, correctedBecause, takenBackBecause }) => {
    const at = { youngPersonId, factKind: fact.kind, factId: fact.factId };
    return {
      what: factInWords(fact),
      from: dayInWords(fact.from),
      until: fact.until === null ? null : dayInWords(fact.until),
      knownFrom: fact.knownFrom,
      correctedBecause,
      takenBackBecause,
      correctHref: may('edit-plan') ? paths.leavingCare.correct(at) : undefined,
      takeBackHref: may('edit-plan') && takenBackBecause === null ? paths.leavingCare.takeBack(at) : undefined,
    };
  });
}

/** What can be recorded, each with its form; nothing for whoever may not, or at a past moment. */
export const recordable = ({ youngPersonId, may }: OpenedCase): readonly object[] =>
  may('edit-plan')
    ? FACT_KINDS.map((factKind) => ({
        text: FACT_IN_WORDS[factKind],
        href: paths.leavingCare.record({ youngPersonId, factKind }),
      }))
    : [];
