import { vagueInWords, type CivilDate } from '../kernel';
import { peopleWhoMatter, type ContactAgreement, type PersonWhoMatters } from '../relationships';
import { entriesOn, sharingOn, type About, type Sharing, type SharingOnDay } from '../story';
import { roleInWords } from './roles';
import type { Journey } from './state';

/** Somebody on a sheet: who they are to the young person, and how contact is agreed where that is shared too. */
export interface SharedPerson {
  readonly name: string;
  readonly role: string;
  readonly ownWords: string | null;
  /** Contact as agreed, and who sees to it; null when it is not shared, or none is agreed. Who pays and why is not on a sheet. */
  readonly agreed: Pick<ContactAgreement, 'mode' | 'everyDays' | 'responsible' | 'firstOn'> | null;
}

/**
 * What travels with a young person to a new home: what they agreed to share, and nothing else. JSON-serialisable.
 * Source: research/domain 42 and P26: likes and what helps make a smooth start, strengths before risks.
 */
export interface CarryForwardSheet {
  /** Whether it may be read on the day; when not, nothing else is on it. */
  readonly open: SharingOnDay;
  readonly name: string | null;
  readonly sharedWith: string;
  /** When it was agreed, in words. */
  readonly agreed: string;
  readonly until: CivilDate | null;
  readonly said: readonly { readonly about: About; readonly words: string }[];
  /** Closest first. */
  readonly people: readonly SharedPerson[];
}

/**
 * The sheet of one sharing on a day. Whoever is restricted for safety, or whose information is barred, is not on it
 * whatever was agreed before; nor is an entry that was taken back, or a relationship that has ended.
 */
export function carryForwardSheet(journey: Journey, sharing: Sharing, day: CivilDate): CarryForwardSheet {
  const open = sharingOn(sharing, day);
  const frame = {
    open,
    name: journey.profile.preferredName,
    sharedWith: sharing.sharedWith,
    agreed: vagueInWords(sharing.from),
    until: sharing.until,
  };
  if (open !== 'open') return { ...frame, name: null, said: [], people: [] };
  const said = entriesOn(journey.story, day)
    .filter(({ entryId }) => sharing.entries.includes(entryId))
    .map(({ about, words }) => ({ about, words }));
  const people = sharablePeople(journey, day)
    .filter(({ relationshipId }) => sharing.people.includes(relationshipId))
    .map((person) => sharedPerson(person, sharing));
  return { ...frame, said, people };
}

/** The people who may be on a sheet at all: going on, and not held back from what is shared. */
export const sharablePeople = (journey: Journey, day: CivilDate): readonly PersonWhoMatters[] =>
  peopleWhoMatter(journey.relationships, journey.contactLog, day, 'shared').filter(({ past }) => !past);

function sharedPerson(
  { relationshipId, name, role, ownWords, agreed }: PersonWhoMatters,
  sharing: Sharing,
): SharedPerson {
  const shared = { name, role: roleInWords(role), ownWords };
  if (agreed === null || !sharing.contact.includes(relationshipId)) return { ...shared, agreed: null };
  const { mode, everyDays, responsible, firstOn } = agreed;
  return { ...shared, agreed: { mode, everyDays, responsible, firstOn } };
}
