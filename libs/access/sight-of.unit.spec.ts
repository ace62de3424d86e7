import fc from 'fast-check';
import { ROLES, type Role } from '#libs/domain/kernel';
import { CLOSURES, SIGHTS, type Closure, type Sight } from '#libs/domain/relationships';
import { decideAccess } from './decide-access';
import { PURPOSE_OF } from './rules-table';
import { sightOf } from './sight-of';

const KIT = '11111111-1111-4111-8111-111111111111';
const AT = '2026-03-31';
const record = (workerRef: string, role: string) => ({
  youngPersonId: KIT,
  recordClass: 'standard' as const,
  allocations: [{ workerRef, role, from: '2025-01-01', to: null }],
  dateOfBirth: '2009-01-01',
});
const reader = (role: Role) => ({
  actor: { id: 'W1', role, workerRef: 'W1', youngPersonId: KIT },
  record: record('W1', role),
  at: AT,
  use: 'work' as const,
});

describe('Who sees somebody who is restricted', () => {
  const ALL: readonly Sight[] = ['all', 'all', 'all', 'all'];
  const NOBODY: readonly Sight[] = ['without-why', 'not-at-all', 'not-at-all', 'not-at-all'];

  // In the order: contact in another way only; no contact; safety; information barred.
  it.each<[Role, readonly Sight[]]>([
    ['social-worker', ALL],
    ['personal-adviser', ALL],
    ['reviewing-officer', ALL],
    ['team-manager', ALL],
    ['auditor', ['all', 'all', 'all', 'without-name']],
    ['coordinator', NOBODY],
    ['young-person', NOBODY],
    ['administrator', NOBODY],
    ['importer', NOBODY],
  ])('%s', (role, sights) => {
    expect(CLOSURES.map((closure) => sightOf(reader(role), [closure]))).toEqual(sights);
  });

  it('names every role there is', () => {
    const named = ['social-worker', 'personal-adviser', 'reviewing-officer', 'team-manager', 'auditor', 'coordinator', 'young-person', 'administrator', 'importer']; // prettier-ignore
    expect([...ROLES].sort()).toEqual([...named].sort());
  });

  it('a worker who is not on the case sees nothing of them, whoever they are elsewhere', () => {
    const elsewhere = { ...reader('social-worker'), record: record('W2', 'social-worker') };
    expect(CLOSURES.map((closure) => sightOf(elsewhere, [closure]))).toEqual(NOBODY);
  });

  it('nobody who is not signed in sees anything of them', () => {
    expect(CLOSURES.map((closure) => sightOf({ ...reader('auditor'), actor: undefined }, [closure]))).toEqual(NOBODY);
  });

  it('what is shared shows the same to everybody: as much as to a stranger', () => {
    for (const role of ROLES) {
      const copy = { ...reader(role), use: 'sharing' as const };
      expect(CLOSURES.map((closure) => sightOf(copy, [closure]))).toEqual(NOBODY);
    }
  });
});

describe('laws that hold for every reader', () => {
  const anyReader = fc.record({
    actor: fc.option(
      fc.record({
        id: fc.constant('W1'),
        role: fc.constantFrom(...ROLES),
        workerRef: fc.constantFrom('W1', 'W2'),
        youngPersonId: fc.constantFrom(KIT, '22222222-2222-4222-8222-222222222222'),
      }),
      { nil: undefined },
    ),
    record: fc.record({
      youngPersonId: fc.constant(KIT),
      recordClass: fc.constantFrom('standard' as const, 'restricted' as const, 'sealed' as const),
      allocations: fc.array(
        fc.record({
          workerRef: fc.constantFrom('W1', 'W2'),
          role: fc.constantFrom('social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator'),
          from: fc.constant('2025-01-01'),
          to: fc.constantFrom(null, '2026-01-01'),
        }),
        { maxLength: 3 },
      ),
      dateOfBirth: fc.constantFrom(null, '2009-01-01', '2015-01-01'),
    }),
    at: fc.constant(AT),
    use: fc.constantFrom('work' as const, 'sharing' as const),
  });
  const anyClosures = fc.subarray<Closure>([...CLOSURES]);
  const shows = (sight: Sight): number => -SIGHTS.indexOf(sight);

  it('one more closure never shows more', () => {
    fc.assert(
      fc.property(anyReader, anyClosures, fc.constantFrom(...CLOSURES), (one, closures, more) => {
        return shows(sightOf(one, [...closures, more])) <= shows(sightOf(one, closures));
      }),
    );
  });

  it('sharing never shows more than work', () => {
    fc.assert(
      fc.property(anyReader, anyClosures, (one, closures) => {
        return (
          shows(sightOf({ ...one, use: 'sharing' }, closures)) <= shows(sightOf({ ...one, use: 'work' }, closures))
        );
      }),
    );
  });

  it('whoever may not open the case is shown nobody with whom there must be no contact', () => {
    fc.assert(
      fc.property(anyReader, fc.constantFrom<Closure>('no-contact', 'safety', 'information-barred'), (one, closure) => {
        const { actor, record: of, at } = one;
        if (actor === undefined) return true;
        const action = actor.role === 'young-person' ? 'view-own' : 'view-case';
        const opens = decideAccess({ actor, action, record: of, purpose: PURPOSE_OF[actor.role], at }).allow;
        return opens || sightOf(one, [closure]) === 'not-at-all';
      }),
    );
  });

  it('whoever is not closed is shown whole', () => {
    fc.assert(fc.property(anyReader, (one) => sightOf(one, []) === 'all'));
  });
});
