import { Inject, Injectable } from '@nestjs/common';
import { ROLES, type Role } from '#libs/domain/kernel';
import type { ReadQueries } from '#libs/read-store';
import type { Config } from '#libs/runtime';
import type { SignedIn } from '../server/signed-in';
import { CONFIG, LISTS } from '../tokens';
import { devPeople, type DevPerson } from './dev-people';

/** Roles that nobody signs in as. */
const WITHOUT_SIGN_IN: readonly Role[] = ['importer'];

/** Signs in as an invented person, without a password: for trials only. Production refuses to start with it. */
@Injectable()
export class DevIdentity {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LISTS) private readonly lists: ReadQueries,
  ) {}

  people(): Promise<readonly DevPerson[]> {
    return devPeople(this.config.data);
  }

  /** Who has been chosen; undefined when there is nobody of that name. */
  async choose({ role, ref }: { readonly role: string; readonly ref: string }): Promise<SignedIn | undefined> {
    const known = ROLES.find((one) => one === role);
    if (!this.config.devIdentity || known === undefined || WITHOUT_SIGN_IN.includes(known) || ref === '')
      return undefined;
    if (known === 'young-person') return this.youngPerson(ref);
    const person = (await this.people()).find((one) => one.ref === ref && one.role === known);
    return { actor: { id: ref, role: known, workerRef: ref }, name: person?.name ?? `Worker ${ref}` };
  }

  private async youngPerson(localId: string): Promise<SignedIn | undefined> {
    const found = await this.lists.byLocalId(localId);
    if (found === undefined) return undefined;
    const { youngPersonId } = found;
    return { actor: { id: youngPersonId, role: 'young-person', youngPersonId }, name: `Young person ${localId}` };
  }
}
