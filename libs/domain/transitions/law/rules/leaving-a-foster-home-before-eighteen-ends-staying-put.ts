import { civilDate } from '../../../kernel';
import type { LegalRule } from '../legal-effect';

/** Staying Put is only with those who were the foster carers right up to the day care ended. */
export const leavingAFosterHomeEndsStayingPut: LegalRule = {
  code: 'staying-put-ends',
  source: 'Children Act 1989 s23CZA(2)',
  verify: false,
  inForceFrom: civilDate('2014-05-13'),
  inForceTo: null,
  read: ({ presentHome, isStaying, sameCarer, age }) => {
    const isFostered = presentHome === 'foster' || presentHome === 'kinship';
    if (!isFostered || isStaying || sameCarer === 'yes' || (age !== 16 && age !== 17)) return undefined;
    const sentence =
      'Leaving these foster carers before 18 ends the right to Staying Put with them: the law asks that they be the carers right up to the day care ends.';
    return { applies: sameCarer === 'no' ? 'yes' : 'unknown', sentence, needs: [] };
  },
};
