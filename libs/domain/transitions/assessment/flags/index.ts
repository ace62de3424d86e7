import type { Network, PreparedHome } from '../prepared';
import type { Flag, RelationshipAssessment } from '../result';
import { fewerThanTwoLoved } from './fewer-than-two-loved-people-would-be-left';
import { flagContext, type FlagRule } from './flag-rule';
import { leavingFosterHomeEarly } from './leaving-a-foster-home-before-eighteen-ends-staying-put';
import { nobodyAskedHowClose } from './nobody-asked-how-close-they-are';
import { severalSupportsEnd } from './several-supports-end-at-once';
import { somebodyCloseCouldBeLost } from './somebody-close-could-be-lost';
import { siblingsSeparated } from './this-move-would-separate-brothers-and-sisters';
import { tooLittleKnown } from './too-little-is-known-about-somebody-close';

const FLAGS: readonly FlagRule[] = [
  somebodyCloseCouldBeLost,
  fewerThanTwoLoved,
  siblingsSeparated,
  leavingFosterHomeEarly,
  tooLittleKnown,
  nobodyAskedHowClose,
  severalSupportsEnd,
];

/** What to stop and think about before this option is agreed, red first. Flags explain; people decide. */
export function flagsFor(
  network: Network,
  home: PreparedHome,
  relationships: readonly RelationshipAssessment[],
): readonly Flag[] {
  const context = flagContext(network, home, relationships);
  const flags = FLAGS.map((rule) => rule(context)).filter((flag): flag is Flag => flag !== null);
  return [...flags.filter(({ severity }) => severity === 'red'), ...flags.filter(({ severity }) => severity !== 'red')];
}
