import type { InventedAuthority, StaffMember } from '#libs/simulator';

/** Somebody to sign in as, and what there is to see through their eyes. */
export interface Introduction {
  readonly ref: string;
  readonly name: string;
  readonly role: string;
  readonly toSee: string;
}

/**
 * Who to sign in as for the main job: a worker who is planning moves, one who is asked about a brother or sister, a manager
 * who decides, an auditor who looks back.
 */
export function introductions({ staff, actions, youngPeople }: InventedAuthority): readonly Introduction[] {
  const here = staff.filter(({ to }) => to === null);
  const planned = (ref: string): number =>
    actions.filter(({ command, actor }) => command === 'ProposeMove' && actor.id === ref).length;
  const submitting = new Set(actions.filter(({ command }) => command === 'SubmitMove').map(({ actor }) => actor.id));
  const [worker] = here
    .filter(({ ref, role }) => role === 'social-worker' && submitting.has(ref))
    .sort((a, b) => planned(b.ref) - planned(a.ref));
  const first = (role: StaffMember['role']): StaffMember | undefined => here.find((person) => person.role === role);
  return [
    ...introduced(worker, 'plans moves: My work, then a move'),
    ...introduced(
      here.find(({ ref }) => ref === askedWorker({ actions, youngPeople })),
      'is asked: Bonds to confirm',
    ),
    ...introduced(first('team-manager'), 'decides: Moves to decide'),
    ...introduced(first('auditor'), 'looks back: a case, then Replay'),
  ];
}

/** The social worker of a young person about whom another record asks whether they are a brother or sister. */
function askedWorker({ actions, youngPeople }: Pick<InventedAuthority, 'actions' | 'youngPeople'>): string | undefined {
  const question = actions.findLast(({ command }) => command === 'SuggestBond');
  const asked = youngPeople.find(({ localId }) => localId === question?.otherLocalId);
  return asked?.socialWorkers.find(({ to }) => to === null)?.worker.ref;
}

const introduced = (person: StaffMember | undefined, toSee: string): Introduction[] =>
  person === undefined ? [] : [{ ref: person.ref, name: person.name, role: person.role, toSee }];

/** The same in words, one line each. */
export const introductionsInWords = (people: readonly Introduction[]): string =>
  [
    'Sign in as:',
    ...people.map(({ name, ref, role, toSee }) => `  ${name} (${ref}), ${role.replace('-', ' ')}: ${toSee}`),
  ].join('\n');
