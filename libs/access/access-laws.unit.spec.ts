import fc from 'fast-check';
import { ROLES } from '#libs/domain/kernel';
import { decideAccess } from './decide-access';
import { PURPOSE_OF } from './rules-table';
import { scopeOf } from './scope-of';
import { ACTIONS, ACTIONS_WITHOUT_SUBJECT, PURPOSES, RECORD_CLASSES, type Action } from './vocabulary';

const TODAY = '2026-03-31';
const KIT = '11111111-1111-4111-8111-111111111111';
const SOMEBODY_ELSE = '22222222-2222-4222-8222-222222222222';

describe('laws that hold for any record', () => {
  const anyAllocation = fc.record({
    workerRef: fc.constantFrom('W1', 'W2', 'W3'),
    role: fc.constantFrom('social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator'),
    from: fc.constantFrom('2020-01-01', '2026-03-31', '2026-04-01'),
    to: fc.constantFrom(null, '2026-03-30', '2026-03-31', '2026-04-01'),
  });
  const anyQuestion = fc.record({
    actor: fc.record({
      id: fc.constantFrom('a', 'b'),
      role: fc.constantFrom(...ROLES),
      workerRef: fc.constantFrom('W1', 'W2', 'W3'),
      youngPersonId: fc.constantFrom(KIT, SOMEBODY_ELSE),
    }),
    action: fc.constantFrom(...ACTIONS),
    record: fc.record({
      youngPersonId: fc.constantFrom(KIT, SOMEBODY_ELSE),
      recordClass: fc.constantFrom(...RECORD_CLASSES),
      allocations: fc.array(anyAllocation, { maxLength: 4 }),
      dateOfBirth: fc.constantFrom(null, '2009-06-01', '2015-06-01'),
      authors: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    }),
    purpose: fc.constantFrom(...PURPOSES),
    at: fc.constantFrom('2026-03-30', TODAY, '2026-04-01T09:00:00Z'),
  });
  const aboutSomebody = (action: Action): boolean => !(ACTIONS_WITHOUT_SUBJECT as readonly string[]).includes(action);

  it('a sealed record opens to nobody', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        fc.pre(aboutSomebody(q.action));
        return !decideAccess({ ...q, record: { ...q.record, recordClass: 'sealed' } }).allow;
      }),
    );
  });

  it('ending every allocation never opens anything', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const ended = decideAccess({ ...q, record: { ...q.record, allocations: [] } });
        return !ended.allow || decideAccess(q).allow;
      }),
    );
  });

  it('a stricter record class never opens anything', () => {
    fc.assert(
      fc.property(anyQuestion, (q) => {
        const restricted = decideAccess({ ...q, record: { ...q.record, recordClass: 'restricted' } });
        const standard = decideAccess({ ...q, record: { ...q.record, recordClass: 'standard' } });
        return !restricted.allow || standard.allow;
      }),
    );
  });

  it('a list shows exactly the standard records that its reader may open', () => {
    fc.assert(
      fc.property(anyQuestion, ({ actor, record, at }) => {
        const day = at.slice(0, 10);
        const scope = scopeOf(actor, day);
        const listed =
          scope === 'all' ||
          (scope !== undefined &&
            record.allocations.some(
              (a) =>
                a.workerRef === scope.workerRef &&
                a.role === scope.role &&
                a.from <= scope.on &&
                (a.to === null || a.to > scope.on),
            ));
        const standard = { ...record, recordClass: 'standard' as const, dateOfBirth: '2000-01-01' };
        const opened = decideAccess({
          actor, action: 'view-case', record: standard, purpose: PURPOSE_OF[actor.role], at,
        }); // prettier-ignore
        return listed === opened.allow;
      }),
      { numRuns: 1_000 },
    );
  });
});
