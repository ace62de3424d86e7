import { dayInWords, type DomainEvent, type Recorded } from '../kernel';
import type { SupportEnd, SupportsEvent } from '../supports';
import type { Described } from './described';

type DataOf<T extends SupportsEvent['type']> = Extract<SupportsEvent, { type: T }>['data'];
type Said = Pick<Described, 'words' | 'detail'> & Partial<Pick<Described, 'level' | 'relationshipIds'>>;
type Describers = { readonly [T in SupportsEvent['type']]: (data: DataOf<T>) => Said };

/** When something ends, as it was given, in words. */
export function supportEndInWords(end: SupportEnd): string {
  switch (end.kind) {
    case 'date':
      return dayInWords(end.on);
    case 'age':
      return `their birthday at ${end.age}`;
    case 'school-year':
      return `the end of the school year in ${end.endsIn}`;
    case 'not-known':
      return 'a day that is not known';
  }
}

const DESCRIBERS: Describers = {
  SupportArranged: ({ name, provider, until, people }) => ({
    words: `Support began: ${name}`,
    detail: [...(provider === null ? [] : [provider]), `until ${supportEndInWords(until)}`].join(', '),
    level: 'major',
    relationshipIds: people,
  }),
  SupportTermsChanged: ({ name, reason }) => ({ words: `Support changed: ${name}`, detail: reason }),
  SupportExtended: ({ until, agreedBy, reason }) => ({
    words: `A support goes on for longer, until ${supportEndInWords(until)}`,
    detail: `Agreed by ${agreedBy}: ${reason}`,
    level: 'major',
  }),
  SupportStopped: ({ reason, cameInstead, outcome }) => ({
    words: `A support ended: ${reason}`,
    detail:
      [...(cameInstead === null ? [] : [`Instead: ${cameInstead}`]), ...(outcome === null ? [] : [outcome])].join(
        '. ',
      ) || null,
    level: 'major',
  }),
  SupportSpokenOf: ({ words }) => ({ words: 'What they say of a support', detail: words }),
  SupportSessionsHeld: ({ held, missed }) => ({
    words: `Sessions of a support: ${held} held, ${missed} missed`,
    detail: null,
  }),
  ReplacementArranged: ({ what, provider, from }) => ({
    words: `Arranged in place of something that ends: ${what}, from ${dayInWords(from)}`,
    detail: provider,
    level: 'major',
  }),
  ReplacementFellThrough: ({ reason }) => ({
    words: 'What was to come in place of something that ends fell through',
    detail: reason,
    level: 'major',
  }),
  MoneyProblemRecorded: ({ what, threatens }) => ({
    words: `Money problem: ${what}`,
    detail: `Puts at risk: ${threatens}`,
    level: 'major',
  }),
  MoneyProblemSettled: ({ how }) => ({ words: 'A money problem was settled', detail: how }),
  StaggerAgreed: ({ agreedBy, reason, moved }) => ({
    words: `Ends that came together were moved apart: ${moved.length === 1 ? 'one support goes' : `${moved.length} supports go`} on for longer`,
    detail: `Agreed by ${agreedBy}: ${reason}`,
    level: 'major',
  }),
};

const DEFAULTS = { level: 'minor', relationshipIds: [] } as const;

/** What an event about a support that ends says; undefined for any other. */
export function describeSupport(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Said) | undefined>>)[event.type];
  if (describer === undefined) return undefined;
  const { occurred } = event.data as Pick<DataOf<SupportsEvent['type']>, 'occurred'>;
  return { context: 'supports', ...DEFAULTS, occurred, ...describer(event.data as never) };
}
