import type { Reason } from '../../kernel';

/** What could stay open while options were compared must be known once they live there. */
export function whatAMoveLeadsToIsKnown(to: {
  readonly place: string;
  readonly sameCarer: string;
  readonly reasonPlaceChange: string | null;
}): readonly Reason[] {
  const reasons: Reason[] = [];
  if (to.place === '') {
    reasons.push({ code: 'place-missing', message: 'Say what kind of home they moved to', field: 'place' });
  }
  if (to.sameCarer === 'unknown') {
    const message = 'Say whether the same carer looks after them';
    reasons.push({ code: 'same-carer-missing', message, field: 'sameCarer' });
  }
  if (to.reasonPlaceChange === null) {
    const message = 'Choose why the last placement ended';
    reasons.push({ code: 'reason-place-change-missing', message, field: 'reasonPlaceChange' });
  }
  return reasons;
}
