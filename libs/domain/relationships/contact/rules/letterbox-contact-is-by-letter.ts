import type { Reason } from '../../../kernel';
import type { ContactMode, Supervision } from '../../vocabulary';

const INDIRECT: readonly ContactMode[] = ['letter', 'gift', 'through-someone'];

/** Letterbox only means that they do not meet, call or write to each other directly (research/domain 4.3). */
export function letterboxContactIsByLetter(mode: ContactMode, supervision?: Supervision): Reason | undefined {
  if (supervision !== 'letterbox-only' || INDIRECT.includes(mode)) return undefined;
  const message = 'By letterbox only is for letters, cards, gifts, or through somebody else';
  return { code: 'letterbox-is-by-letter', message, field: 'supervision' };
}
