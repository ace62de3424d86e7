import { closuresOf, keptIdOf } from '#libs/domain/relationships';
import { COURSE_HANDLERS, oneCourse, type CourseOf, type CoursePeople } from './course-people';
import { foldTogether, fromHandlers } from './handlers';
import { mergesFold, type Merges } from './merges';
import { defineProjection, type Row } from './projection';
import { ringOf } from './rings';

/** The course of every relationship of one young person, and which records are of one person. */
export interface CourseState {
  readonly people: CoursePeople;
  readonly merges: Merges;
}

interface Together {
  readonly relationshipId: string;
  readonly person: CourseOf;
  /** Every name they were recorded under. */
  readonly names: readonly string[];
}

/** Each person once, under the record that is kept, with whatever stands of either record. */
function together({ people, merges }: CourseState): readonly Together[] {
  const mergedInto = Object.fromEntries(merges);
  const known = new Map(people);
  const keptIds = new Set(people.map(([id]) => keptIdOf(mergedInto, id)));
  return [...keptIds].flatMap((relationshipId) => {
    const kept = known.get(relationshipId);
    if (kept === undefined) return [];
    const records = people.filter(([id]) => keptIdOf(mergedInto, id) === relationshipId);
    const others = records.filter(([id]) => id !== relationshipId).map(([, person]) => person);
    return [{ relationshipId, person: others.reduce(oneCourse, kept), names: records.map(([, { name }]) => name) }];
  });
}

const closuresIn = ({ restrictions, ended }: CourseOf) =>
  closuresOf(
    restrictions.map(([, one]) => one),
    ended ?? undefined,
  );

/** What is to be looked at: of a relationship that has ended, nothing is. */
function dueIn(youngPersonId: string, relationshipId: string, person: CourseOf): readonly Row[] {
  if (person.ended !== null) return [];
  const base = { youngPersonId, relationshipId, personName: person.name };
  return [
    ...person.restrictions.map(([factId, { kind, reviewOn }]) => ({
      ...base, factId, what: 'restriction', kind, dueOn: reviewOn, since: null,
    })),
    ...person.breaks.map(([factId, reviewOn]) => ({
      ...base, factId, what: 'break', kind: '', dueOn: reviewOn, since: null,
    })),
    ...person.ruptures.map(([factId, { kind, on }]) => ({
      ...base, factId, what: 'rupture', kind, dueOn: null, since: on,
    })),
  ]; // prettier-ignore
}

/**
 * Restrictions and breaks to be looked at again and what broke and is not mended, across young people; and who is closed
 * to some readers, and how, so that every list can leave them out for those who must not see them.
 */
export const course = defineProjection<CourseState>({
  name: 'course',
  version: 1,
  categories: ['journey'],
  initial: { people: [], merges: [] },
  ...foldTogether<CourseState>({ people: fromHandlers(COURSE_HANDLERS), merges: mergesFold }),
  tables: {
    relationshipDue: {
      columns: {
        youngPersonId: 'text',
        relationshipId: 'text',
        factId: 'text',
        personName: 'text',
        what: 'text',
        kind: 'text',
        dueOn: 'text',
        since: 'text',
      },
      key: ['youngPersonId', 'factId'],
      indexes: [['what', 'dueOn']],
    },
    closedPeople: {
      columns: {
        youngPersonId: 'text',
        relationshipId: 'text',
        personName: 'text',
        closure: 'text',
        /** How close, and whether it is over: so that a count can leave them out as well. */
        ring: 'integer',
        ended: 'integer',
      },
      key: ['youngPersonId', 'relationshipId', 'personName', 'closure'],
    },
  },
  rows: (youngPersonId, state) => {
    const people = together(state);
    return {
      relationshipDue: people.flatMap(({ relationshipId, person }) => dueIn(youngPersonId, relationshipId, person)),
      closedPeople: people.flatMap(({ relationshipId, person, names }) =>
        closuresIn(person).flatMap(
          (closure) =>
          [...new Set(names)].map((personName) => ({
            youngPersonId, relationshipId, personName, closure, ring: ringOf(person.rings), ended: person.ended === null ? 0 : 1,
          })), // prettier-ignore
        ),
      ),
    };
  },
});
