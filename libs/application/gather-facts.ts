import { agendaOn, foldJourney } from '#libs/domain/journey';
import type { CivilDate } from '#libs/domain/kernel';
import { dateOfBirth } from '#libs/domain/profile';
import { bondCommands, relationshipsLens } from '#libs/domain/relationships';
import type { CaseReader } from './case-reader';
import type { Gather } from './handle';
import { bondFacts } from './linked-records';
import { streamOf, type WholeStream } from './read-journey';
import type { StreamReader } from './stream-reader';

/** Commands on the contact log that ask who is on record in the journey. */
const ABOUT_SOMEBODY_ON_RECORD = ['RecordContact', 'RecordNoContact'];

/** Commands about a link to another young person's record, which ask what that record says. */
const ABOUT_A_LINK = bondCommands.map(({ name }) => String(name));

/** Commands whose decision keeps what the person deciding had in front of them. */
const DECIDED_ON_AN_ASSESSMENT = [
  'SubmitMove',
  'ApproveMove',
  'RefuseMove',
  'SendBackMove',
  'OverruleLine',
  'RecordEmergencyAssessment',
];

/** Commands about a review that was held, which ask who is on its agenda. */
const ABOUT_AN_AGENDA = ['RecordReviewHeld', 'RecordRelationshipsReviewed'];

/**
 * What a decision needs beside its own part of the record. An assessment is worked out from the very reading of the
 * journey that is decided on, so that the evidence in the decision event is exactly what was judged.
 */
export const gatherWith =
  (streams: StreamReader, reader: CaseReader): Gather =>
  async (command, { input, envelope, own, facts }) => {
    if (ABOUT_SOMEBODY_ON_RECORD.includes(command.name)) {
      const stream = streamOf('journey', envelope.youngPersonId);
      return { relationships: streams.folded(stream, await streams.whole(stream), relationshipsLens).state };
    }
    if (ABOUT_A_LINK.includes(command.name)) {
      const { otherYoungPersonId } = input as { readonly otherYoungPersonId: string };
      return bondFacts(streams, { youngPersonId: envelope.youngPersonId, otherYoungPersonId }, own);
    }
    if (ABOUT_AN_AGENDA.includes(command.name)) {
      const contacts = await streams.whole(streamOf('contactLog', envelope.youngPersonId));
      return agendaFacts({ own, contacts, on: (input as { readonly on?: CivilDate }).on ?? facts.today });
    }
    if (!DECIDED_ON_AN_ASSESSMENT.includes(command.name)) return {};
    const contacts = await streams.whole(streamOf('contactLog', envelope.youngPersonId));
    const { transitionId } = input as { readonly transitionId: string };
    const assessed = await reader.assess(foldJourney(own.events, contacts.events), transitionId, facts.today);
    return { seen: assessed?.seen ?? NOTHING_SEEN(facts.today) };
  };

interface AgendaAsked {
  readonly own: WholeStream;
  readonly contacts: WholeStream;
  readonly on: CivilDate;
}

/** Who is on the agenda of a review on a day; for one that is on record, who could be added to it by now. */
function agendaFacts({ own, contacts, on }: AgendaAsked) {
  const journey = foldJourney(own.events, contacts.events);
  return { agenda: agendaOn(journey, on), born: dateOfBirth(journey.profile) };
}

/** For a move that is not on record: the decision refuses it for that reason, never for this. */
const NOTHING_SEEN = (today: string) => ({
  ruleSet: '', ruleSetHash: '', evidence: { journey: -1, contactLog: -1 }, assessedOn: today, options: [],
}); // prettier-ignore
