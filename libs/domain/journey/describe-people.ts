import { dayInWords, onDay, type DomainEvent, type Recorded } from '../kernel';
import { frequencyInWords, type ContactLogEvent, type Ending, type RelationshipsEvent } from '../relationships';
import { roleInWords } from './roles';
import { COURSE, KEPT, VIEWS, type Describers, type Said } from './describe-relationships';
import type { Described } from './described';

type Elsewhere =
  | 'WorkerAllocated'
  | 'WorkerAllocationEnded'
  | 'HandoverRecorded'
  | 'LinkPersonEnded'
  | 'BondDeclined'
  | 'RelationshipsMerged'
  | 'RelationshipsMergeUndone';
type About = Exclude<RelationshipsEvent, { type: Elsewhere }> | ContactLogEvent;

const HOW_IT_ENDED: Readonly<Record<Ending, string>> = {
  'chosen-by-young-person': 'the young person chose to end it',
  'chosen-by-other': 'the other person chose to end it',
  safety: 'to keep somebody safe',
  death: 'they died',
  drift: 'they lost touch',
  unknown: 'how is not known',
};
const words = (code: string): string => code.replaceAll('-', ' ');

const DESCRIBERS: Describers<About['type']> = {
  ...VIEWS,
  ...COURSE,
  ...KEPT,
  RelationshipRecorded: ({ personName, role }) => ({
    level: 'major',
    words: `${personName} matters to them`,
    detail: roleInWords(role),
  }),
  RelationshipCorrected: ({ personName, reason }) => ({ words: `Details of ${personName} put right`, detail: reason }),
  RoleChanged: ({ role, reason }, name) => ({ words: `${name} became: ${roleInWords(role)}`, detail: reason }),
  ClosenessPlaced: ({ ring, view }, name) => ({
    words: `${name} placed in ring ${ring}`,
    detail: view === 'young-person' ? 'The young person’s own view' : 'A worker’s view',
  }),
  WhereaboutsRecorded: ({ postcode }, name) => ({
    words: postcode === null ? `Nobody knows where ${name} lives` : `Where ${name} lives was recorded`,
  }),
  SupportRecorded: ({ detail, kind }, name) => ({
    words: `What keeps ${name} in touch: ${detail}`,
    detail: words(kind),
  }),
  SupportEnded: ({ reason }, name) => ({ words: `Something that kept ${name} in touch ended`, detail: reason }),
  ContactAgreed: ({ everyDays, mode, firstOn }, name) => ({
    words: `Contact agreed with ${name}: ${frequencyInWords(everyDays)}, ${words(mode)}`,
    detail: firstOn === null ? 'No first date' : `First on ${dayInWords(firstOn)}`,
  }),
  RestrictionImposed: ({ kind, reasonClass }, name) => ({
    level: 'major',
    words: `Restriction on ${name}: ${words(kind)}`,
    detail: `Because of: ${words(reasonClass)}`,
  }),
  RestrictionLifted: ({ reason }, name) => ({ level: 'major', words: `Restriction on ${name} lifted`, detail: reason }),
  RelationshipEnded: ({ how, reason }, name) => ({
    level: 'major',
    words: `The relationship with ${name} ended`,
    detail: reason === undefined ? HOW_IT_ENDED[how] : `${HOW_IT_ENDED[how]}: ${reason}`,
  }),
  ContactHeld: ({ mode, howItWent, youngPersonsView }, name) => {
    const said = [howItWent, youngPersonsView].filter((one) => one !== undefined).join('; ');
    const detail = said === '' ? words(mode) : `${words(mode)}: ${said}`;
    return { context: 'contact', words: `In touch with ${name}`, detail };
  },
  ContactMissed: ({ reason }, name) => ({
    context: 'contact',
    words: `Contact with ${name} did not happen`,
    detail: reason,
  }),
};

/** When it happened: what was looked for counts on the day up to which somebody looked; a mistake put right has no day. */
function occurredOf(data: About['data']): Described['occurred'] {
  if ('occurred' in data) return data.occurred;
  return 'to' in data ? onDay(data.to) : null;
}

/** What an event about somebody who matters says; undefined for any other. */
export function describePerson(
  event: Recorded<DomainEvent>,
  names: ReadonlyMap<string, string>,
): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never, name: string) => Said) | undefined>>)[
    event.type
  ];
  if (describer === undefined) return undefined;
  const data = event.data as About['data'];
  const { relationshipId } = data;
  const said = describer(event.data as never, names.get(relationshipId) ?? 'somebody');
  return {
    context: 'people',
    level: 'minor',
    detail: null,
    ...said,
    occurred: occurredOf(data),
    relationshipIds: [relationshipId],
  };
}
