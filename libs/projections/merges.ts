import { keptIdOf, type RelationshipsEvent } from '#libs/domain/relationships';
import { contactsWith, type Contacts, type ContactsState } from './contacts';
import { withFact, type Entry } from './facts';
import { fromHandlers } from './handlers';
import type { Agreed, People, Person } from './people';
import type { Rings } from './rings';

/** Records found to be of somebody already recorded: merged id to kept id. */
export type Merges = readonly Entry<string>[];

type MergeEvent = Extract<RelationshipsEvent, { type: 'RelationshipsMerged' | 'RelationshipsMergeUndone' }>;

export const mergesFold = fromHandlers<Merges, MergeEvent>({
  RelationshipsMerged: (merges, { keptId, mergedId }) => withFact(merges, mergedId, keptId),
  RelationshipsMergeUndone: (merges, { mergedId }) => merges.filter(([id]) => id !== mergedId),
});

/** Each person once, with contact with them, whatever number of records there are of them. */
export function together(
  people: People,
  contacts: ContactsState,
  merges: Merges,
): readonly (readonly [id: string, person: Person, contacts: Contacts])[] {
  const mergedInto = Object.fromEntries(merges);
  const known = new Map(people);
  const found = new Map<string, readonly [Person, Contacts]>();
  for (const [id, person] of people) {
    const keptId = keptIdOf(mergedInto, id);
    const kept = found.get(keptId) ?? firstOf(keptId, known, contacts);
    const own = contactsWith(contacts, id);
    if (kept === undefined || keptId === id) {
      if (!found.has(id)) found.set(id, [person, own]);
    } else found.set(keptId, [one(kept[0], person), both(kept[1], own)]);
  }
  return [...found].map(([id, [person, own]]) => [id, person, own]);
}

function firstOf(id: string, known: ReadonlyMap<string, Person>, contacts: ContactsState) {
  const person = known.get(id);
  return person === undefined ? undefined : ([person, contactsWith(contacts, id)] as const);
}

const both = (a: Contacts, b: Contacts): Contacts => ({
  log: [...a.log, ...b.log],
  noneFound: [...a.noneFound, ...b.noneFound],
});

/** Two records of one person as one: the kept one's name and standing, and what was recorded of either. */
const one = (kept: Person, merged: Person): Person => ({
  ...kept,
  ...(merged.roleFrom > kept.roleFrom ? { role: merged.role, roleFrom: merged.roleFrom } : {}),
  rings: ringsOf(kept.rings, merged.rings),
  barred: [...kept.barred, ...merged.barred],
  agreed: laterOf(kept.agreed, merged.agreed),
  breaks: [...kept.breaks, ...merged.breaks],
});

function laterOf(a: Agreed | null, b: Agreed | null): Agreed | null {
  if (a === null || b === null) return a ?? b;
  return b.from > a.from || (b.from === a.from && b.revision > a.revision) ? b : a;
}

function ringsOf(a: Rings, b: Rings): Rings {
  const views = ['young-person', 'worker'] as const;
  return Object.fromEntries(
    views.flatMap((view) => {
      const [mine, theirs] = [a[view], b[view]];
      const later = mine === undefined || (theirs !== undefined && theirs.from > mine.from) ? theirs : mine;
      return later === undefined ? [] : [[view, later]];
    }),
  );
}
