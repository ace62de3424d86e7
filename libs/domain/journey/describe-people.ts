import { dayInWords, type DomainEvent, type Recorded } from '../kernel';
import type { ContactLogEvent, RelationshipsEvent } from '../relationships';
import { roleInWords } from './roles';
import type { Described } from './described';

type About = Exclude<RelationshipsEvent, { type: 'WorkerAllocated' | 'WorkerAllocationEnded' }> | ContactLogEvent;
type DataOf<T extends About['type']> = Extract<About, { type: T }>['data'];
type Said = Pick<Described, 'words'> & Partial<Pick<Described, 'detail' | 'level' | 'context'>>;
type Describers = { readonly [T in About['type']]: (data: DataOf<T>, name: string) => Said };

const HOW_IT_ENDED: Readonly<Record<DataOf<'RelationshipEnded'>['how'], string>> = {
  'chosen-by-young-person': 'the young person chose to end it',
  'chosen-by-other': 'the other person chose to end it',
  safety: 'to keep somebody safe',
  death: 'they died',
  drift: 'they lost touch',
  unknown: 'how is not known',
};
const words = (code: string): string => code.replaceAll('-', ' ');

const DESCRIBERS: Describers = {
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
    words: `Contact agreed with ${name}: every ${everyDays} days, ${words(mode)}`,
    detail: firstOn === null ? 'No first date' : `First on ${dayInWords(firstOn)}`,
  }),
  RestrictionImposed: ({ kind, reasonClass }, name) => ({
    level: 'major',
    words: `Restriction on ${name}: ${words(kind)}`,
    detail: `Because of: ${words(reasonClass)}`,
  }),
  RestrictionLifted: ({ reason }, name) => ({ level: 'major', words: `Restriction on ${name} lifted`, detail: reason }),
  RelationshipEnded: ({ how }, name) => ({
    level: 'major',
    words: `The relationship with ${name} ended`,
    detail: HOW_IT_ENDED[how],
  }),
  ContactHeld: ({ mode, howItWent }, name) => ({
    context: 'contact',
    words: `In touch with ${name}`,
    detail: [words(mode), ...(howItWent === undefined ? [] : [howItWent])].join(': '),
  }),
  ContactMissed: ({ reason }, name) => ({
    context: 'contact',
    words: `Contact with ${name} did not happen`,
    detail: reason,
  }),
};

/** What an event about somebody who matters says; undefined for any other. */
export function describePerson(
  event: Recorded<DomainEvent>,
  names: ReadonlyMap<string, string>,
): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never, name: string) => Said) | undefined>>)[
    event.type
  ];
  if (describer === undefined) return undefined;
  const { relationshipId, occurred } = event.data as About['data'];
  const said = describer(event.data as never, names.get(relationshipId) ?? 'somebody');
  return { context: 'people', level: 'minor', detail: null, ...said, occurred, relationshipIds: [relationshipId] };
}
