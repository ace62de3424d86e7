import type { AccessActor } from '#libs/access';
import { ASH, KIT } from '../support/world';

/** Somebody who asks, what they are to Kit, and as whom they sign in. */
export interface Asker {
  readonly name: string;
  readonly actor: AccessActor;
  readonly signInAs: string;
}

const worker = (role: AccessActor['role'], ref: string, relation: string): Asker => ({
  name: `${role} ${ref}, ${relation}`,
  actor: { id: ref, role, workerRef: ref },
  signInAs: ref,
});

/** Every role, in every relation to Kit that it can have. */
export const ASKERS: readonly Asker[] = [
  worker('social-worker', 'SW001', 'allocated'),
  worker('social-worker', 'SW000', 'allocated once, ended'),
  worker('social-worker', 'SW002', 'allocated to somebody else'),
  worker('social-worker', 'RO001', 'with the reference of a reviewing officer'),
  worker('reviewing-officer', 'RO001', 'appointed'),
  worker('reviewing-officer', 'RO002', 'not appointed'),
  worker('personal-adviser', 'PA001', 'allocated'),
  worker('personal-adviser', 'PA002', 'not allocated'),
  worker('coordinator', 'CO001', 'running an arrangement'),
  worker('coordinator', 'CO002', 'running none'),
  worker('team-manager', 'TM001', 'managing'),
  worker('auditor', 'AU001', 'auditing'),
  worker('administrator', 'AD001', 'running the product'),
  {
    name: 'young person, their own record',
    actor: { id: KIT, role: 'young-person', youngPersonId: KIT },
    signInAs: 'K398768',
  },
  {
    name: 'young person, somebody else’s record',
    actor: { id: ASH, role: 'young-person', youngPersonId: ASH },
    signInAs: 'A100200',
  },
];
