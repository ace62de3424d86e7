import type { Reason } from '../../../kernel';
import type { LinkPerson } from '../state';

/** Only somebody who was named can stop being the link person. */
export function aLinkPersonIsOnRecordAndOpen(known: LinkPerson | undefined): Reason | undefined {
  if (known !== undefined) return undefined;
  return { code: 'no-such-link-person', message: 'There is no such link person on record', field: 'linkId' };
}
