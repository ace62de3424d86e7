import type { Journey, LinkedPlace } from '#libs/domain/journey';
import {
  bondAsked, linkCrosses, linkedPlaces, linkSeen, siblingPanel, type Across, type BondAsked, type SiblingRow,
} from '#libs/domain/journey/brothers-and-sisters'; // prettier-ignore
import type { CivilDate } from '#libs/domain/kernel';
import type { CaseAnswer, Gazetteer } from './case-answer';
import { LinkedRecords, postcodesAcross, type LinkedRecordsParts, type MayLook } from './linked-records';

/** A link whose both ends say so, and may tell. */
export interface LinkNow {
  readonly relationshipId: string;
  readonly otherYoungPersonId: string;
}

/** Somebody who was there and has a record here, and with whom it was contact in that record. */
export interface SharedWith {
  readonly youngPersonId: string;
  readonly relationshipIds: readonly string[];
}

export interface SiblingsReaderParts extends LinkedRecordsParts {
  readonly gazetteer: Gazetteer;
}

type Looking = Pick<Journey, 'placements' | 'relationships' | 'asKnownAt'> & { readonly youngPersonId: string };

const EVERYBODY: MayLook = () => true;

/** Reads brothers and sisters across records: only ever what `journey/brothers-and-sisters` lets cross. */
export class SiblingsReader {
  private readonly records: LinkedRecords;

  constructor(private readonly parts: SiblingsReaderParts) {
    this.records = new LinkedRecords(parts);
  }

  /** The brothers and sisters of a case at its moment; `may` says which other records may be looked into. */
  async panel({ youngPersonId, journey, day }: CaseAnswer, may: MayLook): Promise<readonly SiblingRow[]> {
    const all = await this.records.across(youngPersonId, journey, may);
    const when = await this.when(day, journey, all);
    const own = { ...journey, youngPersonId };
    return siblingPanel(journey, all.map((across) => linkSeen(across, own, when)), when); // prettier-ignore
  }

  /** What another record asks of this one; undefined when it does not, or is answered. */
  async asked(
    { youngPersonId, journey, day }: CaseAnswer,
    { bondId, askedFrom }: { readonly bondId: string; readonly askedFrom: string },
  ): Promise<BondAsked | undefined> {
    const asking = await this.records.recordAt(askedFrom, journey.asKnownAt);
    return bondAsked(bondId, asking, { youngPersonId, relationships: journey.relationships }, day);
  }

  /** The links by which anything crosses, for deciding and writing down who looks into which record. */
  async links({ youngPersonId, journey, day }: CaseAnswer): Promise<readonly LinkNow[]> {
    return this.crossing({ ...journey, youngPersonId }, day);
  }

  /**
   * Which brothers and sisters among these people have a record in which the same occasion can be recorded, and whom it
   * was with there: this young person, and those of the others that they are linked with themselves.
   */
  async sharedWith(
    answer: CaseAnswer,
    relationshipIds: readonly string[],
    may: MayLook,
  ): Promise<readonly SharedWith[]> {
    const here = await this.links(answer);
    const there = here.filter((link) => relationshipIds.includes(link.relationshipId) && may(link.otherYoungPersonId));
    const present = [answer.youngPersonId, ...there.map((link) => link.otherYoungPersonId)];
    return Promise.all(
      there.map(async ({ otherYoungPersonId: youngPersonId }) => {
        const record = await this.records.recordAt(youngPersonId, null);
        const theirs = await this.crossing({ ...record, youngPersonId, asKnownAt: null }, answer.day);
        const known = theirs.filter((link) => present.includes(link.otherYoungPersonId));
        return { youngPersonId, relationshipIds: known.map(({ relationshipId }) => relationshipId) };
      }),
    );
  }

  private async crossing(own: Looking, day: CivilDate): Promise<readonly LinkNow[]> {
    const all = await this.records.across(own.youngPersonId, own, EVERYBODY);
    return all
      .filter((across) => linkCrosses(across, own, day))
      .map(({ link: { bond, relationship } }) => ({
        relationshipId: relationship.relationshipId,
        otherYoungPersonId: bond.otherYoungPersonId,
      }));
  }

  /** Where linked brothers and sisters live, for an assessment on a day. */
  async placesFor(journey: Journey, on: CivilDate): Promise<ReadonlyMap<string, LinkedPlace>> {
    const youngPersonId = youngPersonOf(journey);
    if (youngPersonId === undefined) return new Map();
    const all = await this.records.across(youngPersonId, journey, EVERYBODY);
    return linkedPlaces(all, { ...journey, youngPersonId }, await this.when(on, journey, all));
  }

  private async when(on: CivilDate, journey: Journey, all: readonly Across[]) {
    const places = await this.parts.gazetteer.locateMany(postcodesAcross(journey, all));
    return { on, locate: (postcode: string) => places.get(postcode) };
  }
}

const STREAM = /^journey-(.+)$/;

/** Whose journey it is, by the stream its events stand in; undefined when there are none. */
const youngPersonOf = ({ known }: Journey): string | undefined => STREAM.exec(known.journey[0]?.meta.stream ?? '')?.[1];
