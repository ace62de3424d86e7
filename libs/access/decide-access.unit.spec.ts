import { ROLES, type Role } from '#libs/domain/kernel';
import { decideAccess } from './decide-access';
import { mayInRole, PURPOSE_OF } from './rules-table';
import {
  ACTIONS, PURPOSES, RECORD_CLASSES, type AccessActor, type AccessQuestion, type Action,
  type Allocation, type RecordClass,
} from './vocabulary'; // prettier-ignore

const TODAY = '2026-03-31';
const KIT = '11111111-1111-4111-8111-111111111111';
const SOMEBODY_ELSE = '22222222-2222-4222-8222-222222222222';

/** How the actor is related to the record in a case of the table. */
const RELATIONS = ['none', 'allocated', 'ended', 'not-begun', 'in-another-role', 'another-worker', 'own'] as const;
type Relation = (typeof RELATIONS)[number];

const allocation = (role: string, change: Partial<Allocation> = {}): Allocation => ({
  workerRef: 'W1',
  role,
  from: '2025-01-01',
  to: null,
  ...change,
});

function allocationsFor(role: Role, relation: Relation): Allocation[] {
  switch (relation) {
    case 'allocated':
      return [allocation(role)];
    case 'ended':
      return [allocation(role, { to: TODAY })];
    case 'not-begun':
      return [allocation(role, { from: '2026-04-01' })];
    case 'in-another-role':
      return [allocation(role === 'social-worker' ? 'personal-adviser' : 'social-worker')];
    case 'another-worker':
      return [allocation(role, { workerRef: 'W2' })];
    default:
      return [];
  }
}

const actorOf = (role: Role, relation: Relation): AccessActor => ({
  id: `staff-of-${role}`,
  role,
  workerRef: 'W1',
  youngPersonId: relation === 'own' ? KIT : SOMEBODY_ELSE,
});

function questionOf(role: Role, relation: Relation, action: Action, recordClass: RecordClass): AccessQuestion {
  return {
    actor: actorOf(role, relation),
    action,
    record: {
      youngPersonId: KIT,
      recordClass,
      allocations: allocationsFor(role, relation),
      dateOfBirth: '2009-06-01',
      authors: ['somebody-else'],
    },
    purpose: PURPOSE_OF[role],
    at: TODAY,
  };
}

// The oracle: written from the sentences of the access model, one line for each role, without looking at the table.
const words = (text: string): string[] => text.split(' ');
const CASEWORK = words(
  'view-case replay record-contact edit-relationships edit-profile edit-plan record-after-care record-placement propose-move record-move',
);
const MAY: Record<Role, { withPerson: string[]; alone: string[] }> = {
  'social-worker': { withPerson: [...CASEWORK, 'hold-review'], alone: words('view-list discard-own-draft') },
  'team-manager': {
    withPerson: [...CASEWORK, 'decide-move', 'allocate'],
    alone: words('view-list report discard-own-draft'),
  },
  'reviewing-officer': {
    withPerson: words('view-case replay hold-review'),
    alone: words('view-list discard-own-draft'),
  },
  'personal-adviser': {
    withPerson: words('view-case record-contact edit-relationships edit-plan record-after-care'),
    alone: words('view-list discard-own-draft'),
  },
  coordinator: { withPerson: words('view-case record-contact'), alone: words('view-list discard-own-draft') },
  auditor: {
    withPerson: words('view-case replay view-access-log'),
    alone: words('view-list report verify discard-own-draft'),
  },
  'young-person': { withPerson: words('view-own add-own-words'), alone: words('discard-own-draft') },
  administrator: { withPerson: [], alone: words('administer view-health') },
  importer: { withPerson: [], alone: words('import') },
};

function oracle(role: Role, relation: Relation, action: Action, recordClass: RecordClass): string {
  const namesNobody = words('view-list report verify import administer view-health discard-own-draft').includes(action);
  if (namesNobody) return MAY[role].alone.includes(action) ? 'allow' : 'forbidden';
  // Looking across a link needs a link, and none of these records has one.
  if (action === 'view-linked') return 'not-found';
  const knows = (): boolean => {
    if (recordClass === 'sealed') return false;
    if (role === 'young-person') return relation === 'own';
    if (role === 'team-manager' || role === 'auditor') return recordClass === 'standard';
    const isWorker = role !== 'administrator' && role !== 'importer';
    return isWorker && relation === 'allocated';
  };
  if (!knows()) return 'not-found';
  return MAY[role].withPerson.includes(action) ? 'allow' : 'forbidden';
}

const answerTo = (question: AccessQuestion): string => {
  const decision = decideAccess(question);
  return decision.allow ? 'allow' : decision.as;
};

const ALL_CASES = ROLES.flatMap((role) =>
  RELATIONS.flatMap((relation) =>
    ACTIONS.flatMap((action) => RECORD_CLASSES.map((recordClass) => ({ role, relation, action, recordClass }))),
  ),
);

describe('who may see and do what', () => {
  it.each(ROLES)('%s: every relation, action and record class is answered as the access model says', (role) => {
    const cases = ALL_CASES.filter((c) => c.role === role);
    expect(cases).toHaveLength(RELATIONS.length * ACTIONS.length * RECORD_CLASSES.length);
    const wrong = cases.filter(
      (c) =>
        answerTo(questionOf(c.role, c.relation, c.action, c.recordClass)) !==
        oracle(c.role, c.relation, c.action, c.recordClass),
    );
    expect(wrong).toEqual([]);
  });

  it('refuses everything to somebody who is not signed in', () => {
    for (const { role, relation, action, recordClass } of ALL_CASES) {
      const decision = decideAccess({ ...questionOf(role, relation, action, recordClass), actor: undefined });
      expect(decision).toMatchObject({ allow: false, as: 'forbidden' });
    }
  });

  it('refuses a role that nobody has described', () => {
    for (const role of ['director', 'toString', '__proto__', '']) {
      const actor = { ...actorOf('social-worker', 'allocated'), role: role as Role };
      const decision = decideAccess({ ...questionOf('social-worker', 'allocated', 'view-case', 'standard'), actor });
      expect(decision.allow).toBe(false);
    }
  });

  it('refuses every purpose but the one the role is there for', () => {
    for (const role of ROLES) {
      for (const purpose of PURPOSES.filter((p) => p !== PURPOSE_OF[role])) {
        for (const action of ACTIONS) {
          const decision = decideAccess({ ...questionOf(role, 'allocated', action, 'standard'), purpose });
          expect(decision).toMatchObject({ allow: false });
        }
      }
    }
  });

  it('refuses a record that does not say whose it is', () => {
    const { record, ...rest } = questionOf('team-manager', 'none', 'view-case', 'standard');
    const { youngPersonId: _nobody, ...nameless } = record;
    expect(decideAccess({ ...rest, record: nameless })).toMatchObject({ allow: false, as: 'not-found' });
  });
});

describe('what a role may do at all', () => {
  it('is what somebody in the right relation to a record may do', () => {
    for (const role of ROLES) {
      const may = ACTIONS.filter((action) => mayInRole(role, action));
      expect([role, ...may].sort()).toEqual([role, ...MAY[role].withPerson, ...MAY[role].alone].sort());
    }
  });
});

describe('deciding on a move', () => {
  const asking = questionOf('team-manager', 'none', 'decide-move', 'standard');

  it('a manager decides on a move that somebody else proposed', () => {
    expect(decideAccess(asking)).toEqual({ allow: true, basis: 'authority' });
  });

  it('a manager never decides on a move they proposed or put forward themselves', () => {
    const record = { ...asking.record, authors: ['somebody-else', 'staff-of-team-manager'] };
    expect(decideAccess({ ...asking, record })).toMatchObject({ allow: false, as: 'forbidden' });
  });

  it('nobody decides when it is not known who proposed the move', () => {
    const { authors: _unknown, ...record } = asking.record;
    expect(decideAccess({ ...asking, record })).toMatchObject({ allow: false, as: 'forbidden' });
  });
});

describe('a personal adviser', () => {
  const asking = questionOf('personal-adviser', 'allocated', 'view-case', 'standard');
  const bornOn = (dateOfBirth: string | null) => ({ ...asking, record: { ...asking.record, dateOfBirth } });

  it.each([
    ['2010-03-31', true],
    ['2010-04-01', false],
    ['2008-02-29', true],
  ])('born %s: allowed in on 31 March 2026 is %s', (dateOfBirth, allowed) => {
    expect(decideAccess(bornOn(dateOfBirth)).allow).toBe(allowed);
  });

  it('is not allowed in while the date of birth is not known', () => {
    expect(decideAccess(bornOn(null)).allow).toBe(false);
  });
});

describe('looking across a link between brothers and sisters', () => {
  const BROTHER = '33333333-3333-4333-8333-333333333333';
  const STATES = ['asked', 'confirmed'] as const;
  const through = (role: Role, relation: Relation, state: (typeof STATES)[number], change: object = {}) => {
    const own = questionOf(role, relation, 'view-case', 'standard');
    const record = { youngPersonId: BROTHER, recordClass: 'standard' as const, allocations: [], ...change };
    const asked = { ...own, action: 'view-linked' as const };
    return decideAccess({ ...asked, record: { ...record, linkedThrough: { record: own.record, state } } });
  };

  it('whoever may open one record sees what crosses from the other, and still may not open that one', () => {
    expect(through('social-worker', 'allocated', 'confirmed')).toEqual({ allow: true, basis: 'linked' });
    expect(through('reviewing-officer', 'allocated', 'confirmed')).toEqual({ allow: true, basis: 'linked' });
    const { record, ...own } = questionOf('social-worker', 'allocated', 'view-case', 'standard');
    const linkedThrough = { record, state: 'confirmed' } as const;
    const brother = { youngPersonId: BROTHER, recordClass: 'standard' as const, allocations: [], linkedThrough };
    expect(decideAccess({ ...own, record: brother })).toMatchObject({ allow: false, as: 'not-found' });
  });

  it('what another record asks is shown to those who may answer it, and to nobody else', () => {
    const may = (role: Role): boolean => through(role, 'allocated', 'asked').allow;
    expect(ROLES.filter(may)).toEqual(['social-worker', 'team-manager', 'personal-adviser']);
  });

  it('somebody with no part in the record that is open sees nothing of the other', () => {
    for (const role of ROLES.filter((one) => one !== 'team-manager' && one !== 'auditor')) {
      for (const relation of ['none', 'ended', 'another-worker'] as const) {
        for (const state of STATES) expect(through(role, relation, state).allow).toBe(false);
      }
    }
  });

  it('nothing crosses from a restricted or sealed record, nor to one', () => {
    for (const recordClass of ['restricted', 'sealed'] as const) {
      expect(through('social-worker', 'allocated', 'confirmed', { recordClass })).toMatchObject({ as: 'not-found' });
    }
    const sealed = questionOf('team-manager', 'none', 'view-case', 'sealed');
    const linkedThrough = { record: sealed.record, state: 'confirmed' } as const;
    const record = { youngPersonId: BROTHER, recordClass: 'standard' as const, allocations: [], linkedThrough };
    expect(decideAccess({ ...sealed, action: 'view-linked', record }).allow).toBe(false);
  });
});
