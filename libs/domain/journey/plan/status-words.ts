import type { NeedStatus } from '../../pathway-plans';

/** How far a need has got, in words. */
export const NEED_STATUS_IN_WORDS: Readonly<Record<NeedStatus, string>> = {
  'not-started': 'not started',
  'under-way': 'under way',
  met: 'met',
  'no-longer-needed': 'no longer needed',
};
