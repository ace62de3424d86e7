import { sortDay, type CivilDate, type VagueDate } from '../kernel';
import { allRelationships, type Relationship } from '../relationships';
import { entriesOn } from '../story';
import { allMoves } from '../transitions';
import type { Journey } from './state';

/** Something the young person said, in their own words. */
export interface OwnWords {
  readonly words: string;
  /** What they spoke of: somebody, a move, or themselves. */
  readonly of:
    | { readonly kind: 'person'; readonly relationshipId: string; readonly name: string }
    | { readonly kind: 'move'; readonly transitionId: string }
    | { readonly kind: 'themselves' };
  readonly said: VagueDate;
}

interface Said {
  readonly words: string | null;
  readonly from: VagueDate | null;
}

function ofPerson(relationship: Relationship): readonly OwnWords[] {
  const { relationshipId, personName: name, wishes, lovingAndLasting, descriptions } = relationship;
  const theirs: readonly Said[] = [
    ...wishes.filter(({ saidBy }) => saidBy === 'young-person'),
    ...lovingAndLasting.filter(({ saidBy }) => saidBy === 'young-person'),
    ...descriptions.filter(({ view }) => view === 'young-person'),
  ];
  return theirs.flatMap(({ words, from }) =>
    words === null || from === null ? [] : [{ words, of: { kind: 'person', relationshipId, name }, said: from }],
  );
}

/**
 * What the young person said by a day, the latest first: of people, of moves, of themselves. Only their own words: what
 * an advocate, a carer or a worker said for them is not among them.
 */
export function ownWordsBy(journey: Journey, day: CivilDate): readonly OwnWords[] {
  const ofMoves = allMoves(journey.transitions).flatMap(({ wishes, occurred, transitionId }): OwnWords[] =>
    wishes === null ? [] : [{ words: wishes, of: { kind: 'move', transitionId }, said: occurred }],
  );
  const ofThemselves = entriesOn(journey.story, day)
    .filter(({ saidBy }) => saidBy === 'young-person')
    .map(({ words, from }): OwnWords => ({ words, of: { kind: 'themselves' }, said: from }));
  return [...allRelationships(journey.relationships).flatMap(ofPerson), ...ofMoves, ...ofThemselves]
    .filter(({ said }) => sortDay(said) <= day)
    .sort((a, b) => sortDay(b.said).localeCompare(sortDay(a.said)));
}
