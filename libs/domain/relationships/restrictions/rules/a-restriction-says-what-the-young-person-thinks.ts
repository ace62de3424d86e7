import type { Reason } from '../../../kernel';

/** Nobody is kept from somebody without being asked, or without a reason why they were not. Source: research/domain P8, 4.3. */
export function aRestrictionSaysWhatTheYoungPersonThinks(
  youngPersonsView: string | null,
  viewNotAsked: string | null,
): Reason | undefined {
  if (youngPersonsView !== null && viewNotAsked !== null) {
    const message = 'Enter what the young person says, or why they were not asked, not both';
    return { code: 'asked-and-not-asked', message, field: 'viewNotAsked' };
  }
  if (youngPersonsView !== null || viewNotAsked !== null) return undefined;
  const message = 'Enter what the young person says about it, or why they were not asked';
  return { code: 'view-missing', message, field: 'youngPersonsView' };
}
