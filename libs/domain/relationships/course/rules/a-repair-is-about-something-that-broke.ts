import { vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { Relationship } from '../../state';

/** What is mended had broken, and is on record: a repair names its rupture and does not come before it. Source: research/domain 4.3. */
export function aRepairIsAboutSomethingThatBroke(
  { ruptureId, occurred }: { readonly ruptureId: string; readonly occurred: VagueDate },
  known: Relationship | undefined,
): Reason | undefined {
  if (known === undefined) return undefined;
  const rupture = known.ruptures.find((one) => one.ruptureId === ruptureId);
  if (rupture === undefined) {
    const message = `Choose what broke with ${known.personName}: record that first if it is not on record`;
    return { code: 'no-such-rupture', message, field: 'ruptureId' };
  }
  if (rupture.from === null || occurred.to >= rupture.from.from) return undefined;
  const message = `Nothing can be mended before it broke, which was ${vagueInWords(rupture.from)}`;
  return { code: 'repair-before-rupture', message, field: 'occurred' };
}
