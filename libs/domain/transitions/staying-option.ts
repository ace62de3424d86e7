import { idFor } from './id-for';
import type { MoveOption } from './vocabulary';

/**
 * Staying where they are, with support: on the table of every move from the start. Its home, carer and school are those of
 * today, so nothing of them is written down twice.
 */
export const stayingOption = (transitionId: string): MoveOption => ({
  optionId: idFor(transitionId, 'staying'),
  label: 'Stay where they are, with support',
  stay: true,
  place: '',
  provider: '',
  postcode: null,
  startsOn: null,
  sameCarer: 'yes',
  school: 'kept',
  area: 'unknown',
  planned: 'yes',
  noticeHours: null,
  livesThere: [],
  brings: [],
  protections: [],
  homeHelps: 'unknown',
  supports: [],
});
