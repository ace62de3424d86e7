import type { Reason } from '../../../kernel';
import type { PathwayPlansState } from '../../state';

/** A version is made of a plan that says something, and something else than the last version. */
export function aVersionSaysSomethingNew({ plan, help, versions }: PathwayPlansState): Reason | undefined {
  if (Object.keys(plan.needs).length === 0) {
    return { code: 'empty-plan', message: 'Put at least one need in the plan first', field: 'plan' };
  }
  const last = versions.at(-1);
  if (last === undefined || last.plan !== plan || last.help !== help) return undefined;
  const message = `Nothing has changed since version ${last.version}: it still stands`;
  return { code: 'nothing-new', message, field: 'plan' };
}
