import { describeBeingThere, describeGoingAway } from './being-there';
import { describeKeeping } from './keeping';
import type { OpenedFeed, OpenFeed } from './open-feed';
import { describeOrdering } from './ordering';
import { describeRefusing } from './refusing';

export type { OpenedFeed, OpenFeed } from './open-feed';
export { idsBySubject, message, nonEmpty, subjects, takingTurns, withoutRepeats } from './samples';

export interface FeedContractOptions {
  /** It can be made unreachable, by the `goAway` that `open` gives. */
  readonly goesAway?: boolean;
}

/** The contract of the `IntegrationFeed` port as Jest tests, each on a feed of its own from `open`. */
export function describeFeedContract(
  name: string,
  open: OpenFeed,
  { goesAway = false }: FeedContractOptions = {},
): void {
  describe(`the contract of a feed: ${name}`, () => {
    let opened: OpenedFeed;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.cleanUp());
    const feed = (): OpenedFeed => opened;

    describeKeeping(feed);
    describeOrdering(feed);
    describeRefusing(feed);
    describeBeingThere(feed);
    if (goesAway) describeGoingAway(feed);
  });
}
