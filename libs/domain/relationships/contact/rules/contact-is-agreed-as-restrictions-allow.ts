import { dayInWords, sortDay, type Reason, type VagueDate } from '../../../kernel';
import { restrictionsOn } from '../../queries';
import type { Restriction } from '../../restrictions/state';
import type { Relationship } from '../../state';
import type { ContactMode, RestrictionKind, Supervision } from '../../vocabulary';

interface Asked {
  readonly mode: ContactMode;
  readonly supervision?: Supervision | undefined;
  readonly occurred: VagueDate;
}
type Against = (asked: Asked) => { readonly field: string; readonly says: string } | undefined;

const ONLINE: readonly ContactMode[] = ['video', 'message', 'online-game'];
const WATCHED: readonly (Supervision | undefined)[] = ['supervised', 'letterbox-only'];

/** What each kind of restriction does not allow; those that limit something else than contact are not here. */
const AGAINST: Readonly<Partial<Record<RestrictionKind, Against>>> = {
  'no-contact': () => ({ field: 'relationshipId', says: 'is not permitted' }),
  'supervised-only': ({ supervision }) =>
    WATCHED.includes(supervision) ? undefined : { field: 'supervision', says: 'is only with somebody there who watches' },
  'online-ban': ({ mode }) => (ONLINE.includes(mode) ? { field: 'mode', says: 'is not permitted online' } : undefined),
}; // prettier-ignore

/** Nothing can be agreed against a restriction in force: the restriction is lifted or reviewed first. */
export function contactIsAgreedAsRestrictionsAllow(
  relationship: Relationship | undefined,
  asked: Asked,
): Reason | undefined {
  if (relationship === undefined) return undefined;
  for (const restriction of restrictionsOn(relationship, sortDay(asked.occurred))) {
    const against = AGAINST[restriction.kind]?.(asked);
    if (against !== undefined) return reasonOf(relationship, restriction, against);
  }
  return undefined;
}

const reasonOf = (
  { personName }: Relationship,
  { reviewOn }: Restriction,
  { field, says }: { readonly field: string; readonly says: string },
): Reason => ({
  code: 'contact-restricted',
  message: `Contact with ${personName} ${says}. The restriction is to be reviewed on ${dayInWords(reviewOn)}`,
  field,
});
