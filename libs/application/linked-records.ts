import {
  dwellingsInCare,
  linksToFollow,
  type Across,
  type OtherRecord,
} from '#libs/domain/journey/brothers-and-sisters';
import { foldJourney, type Journey } from '#libs/domain/journey';
import { isCivilDate, type CivilDate } from '#libs/domain/kernel';
import {
  linksHere, mergedPeople, relationshipsLens, saidOf, type BondFacts, type RelationshipsState,
} from '#libs/domain/relationships'; // prettier-ignore
import type { Clock } from '#libs/ports';
import { streamOf, type WholeStream } from './read-journey';
import type { StreamReader } from './stream-reader';

/** Which other records may be looked into, by the young person's uuid. */
export type MayLook = (otherYoungPersonId: string) => boolean;

export interface LinkedRecordsParts {
  readonly streams: StreamReader;
  readonly clock: Clock;
}

/** Reads the records of brothers and sisters that a record is linked to, as known at the same moment and as they are now. */
export class LinkedRecords {
  constructor(private readonly parts: LinkedRecordsParts) {}

  /** Every link that may lead anywhere, with the record at its other end. */
  async across(
    youngPersonId: string,
    journey: Pick<Journey, 'relationships' | 'asKnownAt'>,
    may: MayLook,
  ): Promise<readonly Across[]> {
    const links = linksToFollow(journey.relationships);
    if (links.length === 0) return [];
    const hereNow = await this.now(youngPersonId);
    const here =
      journey.asKnownAt === null ? hereNow : (await this.recordAt(youngPersonId, journey.asKnownAt)).relationships;
    return Promise.all(
      links.map(async (link): Promise<Across> => {
        const { otherYoungPersonId } = link.bond;
        const other = await this.recordAt(otherYoungPersonId, journey.asKnownAt);
        const there = await this.now(otherYoungPersonId);
        return {
          link,
          here,
          other,
          now: { here: hereNow, there, today: this.today() },
          allowed: may(otherYoungPersonId),
        };
      }),
    );
  }

  /** Another young person's record at a moment, as far as what may cross is worked out from it. */
  async recordAt(youngPersonId: string, asKnownAt: string | null): Promise<OtherRecord> {
    const { events } = await this.whole(youngPersonId);
    const { profile, placements, relationships } = foldJourney(events, [], asKnownAt === null ? {} : { asKnownAt });
    return { profile, placements, relationships };
  }

  /** What a record says of its people by now, whatever moment is shown. */
  private async now(youngPersonId: string): Promise<RelationshipsState> {
    const whole = await this.whole(youngPersonId);
    return mergedPeople(this.parts.streams.folded(streamOf('journey', youngPersonId), whole, relationshipsLens).state);
  }

  private whole(youngPersonId: string): Promise<WholeStream> {
    return this.parts.streams.whole(streamOf('journey', youngPersonId));
  }

  private today(): CivilDate {
    const today = this.parts.clock.today();
    if (!isCivilDate(today)) throw new Error('the clock gave no civil date');
    return today;
  }
}

/** What a decision about a link must know of other records: what each says of this one, and nothing else. */
export async function bondFacts(
  streams: StreamReader,
  { youngPersonId, otherYoungPersonId }: { readonly youngPersonId: string; readonly otherYoungPersonId: string },
  own: WholeStream,
): Promise<BondFacts> {
  const stateOf = (id: string, whole: WholeStream): RelationshipsState =>
    streams.folded(streamOf('journey', id), whole, relationshipsLens).state;
  const linked = linksHere(stateOf(youngPersonId, own)).map(({ bond }) => bond.otherYoungPersonId);
  const others = [...new Set([otherYoungPersonId, ...linked])].filter((other) => other !== youngPersonId);
  const said = await Promise.all(
    others.map(async (other) => {
      const whole = await streams.whole(streamOf('journey', other));
      return whole.revision === 'none' ? [] : [[other, saidOf(stateOf(other, whole), youngPersonId)] as const];
    }),
  );
  return { youngPersonId, elsewhere: Object.fromEntries(said.flat()) };
}

/** Every postcode that may be asked for when two records are looked at together: of both homes, and as told. */
export function postcodesAcross(
  journey: Pick<Journey, 'placements' | 'relationships'>,
  all: readonly Across[],
): readonly string[] {
  const homes = [journey, ...all.map(({ other }) => other)].flatMap(({ placements }) => dwellingsInCare(placements));
  const told = Object.values(journey.relationships.relationships).flatMap(({ whereabouts }) => whereabouts);
  const postcodes = [...homes, ...told].flatMap(({ postcode }) => (postcode === null ? [] : [postcode]));
  return [...new Set(postcodes)];
}
