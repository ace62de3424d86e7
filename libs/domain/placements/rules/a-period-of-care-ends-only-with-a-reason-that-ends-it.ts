import type { YesNoUnknown } from '../../kernel';

/**
 * Whether care goes on after an episode that ended with this REC: X1 says yes, any code beginning with E says no, and a
 * blank or anything else says nothing. Source: SSDA903 guidance; research/domain 3.3.
 */
export function careGoesOnAfter(rec: string): YesNoUnknown {
  if (rec === 'X1') return 'yes';
  return rec.startsWith('E') ? 'no' : 'unknown';
}
