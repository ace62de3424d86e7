import { ALL_EVENTS } from '#libs/event-catalogue';
import { RELATIONSHIP_ROLES } from '#libs/domain/relationships';
import { ALLOWED, outwardOf } from './allow-list';
import { relationshipKind } from './fields';
import { KEPT_PRIVATE } from './kept-private';
import { groupOf } from '#libs/domain/relationships';

const told = ALLOWED.map(({ event }) => event);
const kept = KEPT_PRIVATE.flatMap(([, types]) => types);

describe('what other systems are told', () => {
  it.each(ALL_EVENTS.map(({ type }) => type))(
    '%s is told or is kept private, and somebody has decided which',
    (type) => {
      expect([told, kept].filter((list) => list.includes(type))).toHaveLength(1);
    },
  );

  it('nothing is listed twice, or is of a type that does not exist', () => {
    const types = ALL_EVENTS.map(({ type }) => type);
    expect([...told, ...kept].sort()).toEqual([...types].sort());
  });

  it('whatever is kept private says why', () => {
    expect(KEPT_PRIVATE.filter(([why]) => why.length < 10)).toEqual([]);
  });

  it('only what stands in a young person’s journey is told: the place in it is the order of the messages', () => {
    const streams = ALL_EVENTS.filter(({ type }) => outwardOf(type) !== undefined).map(({ stream }) => stream);
    expect(new Set(streams)).toEqual(new Set(['journey']));
  });

  it('each has a name of its own, in small letters with hyphens', () => {
    expect(new Set(ALLOWED.map(({ name }) => name)).size).toBe(ALLOWED.length);
    expect(ALLOWED.filter(({ name }) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('restrictions and brothers and sisters on other records are never told', () => {
    const spoken = told.filter((type) => /Restriction|Bond|Reunion/.test(type));
    expect(spoken).toEqual([]);
  });

  it.each(RELATIONSHIP_ROLES)('a %s is told as one of five parts of life', (role) => {
    expect(relationshipKind.safeParse(groupOf(role)).success).toBe(true);
  });
});
