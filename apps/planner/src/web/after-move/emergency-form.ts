import { stableUuid } from '#libs/application';
import { REASONS_OF_MOVING } from '#libs/domain/journey';
import { day, defineForm, oneOf, optionalText, text } from '#libs/web-kit';
import { placeChoices, providerChoices } from '../moves/words';

/** The questions about a move that could not wait. */
export const emergencyForm = defineForm({
  on: day({ required: 'Enter the day they moved' }),
  why: text({ required: 'Say why the move could not wait to be planned', max: 4_000 }),
  homeName: text({ required: 'Say which home they moved to', max: 120 }),
  place: oneOf(
    placeChoices.map(({ value }) => value),
    { required: 'Choose what kind of home it is' },
  ),
  provider: oneOf(
    providerChoices.map(({ value }) => value),
    { required: 'Choose who provides it' },
  ),
  postcode: optionalText({ max: 10 }),
  sameCarer: oneOf(['yes', 'no'], { required: 'Say whether the same carers look after them' }),
  school: oneOf(['kept', 'changed', 'none', 'unknown'], { required: 'Say what happens to school or college' }),
  area: oneOf(['inside', 'adjoining', 'at-a-distance', 'unknown'], { required: 'Say which area it is in' }),
  reasonPlaceChange: oneOf(REASONS_OF_MOVING, { required: 'Choose why the last placement ended' }),
  note: optionalText({ max: 4_000 }),
});

type Answers = Extract<ReturnType<typeof emergencyForm.read>, { kind: 'read' }>['input'];

/** The answers as the command takes them: where they live now is the one option there was. */
export function emergencyFrom(answers: Answers, commandId: string): Readonly<Record<string, unknown>> {
  const { on, why, homeName, reasonPlaceChange, note, ...home } = answers;
  return {
    transitionId: stableUuid(commandId, 'emergency'),
    on,
    why,
    homeName,
    reasonPlaceChange,
    note,
    option: {
      ...home,
      optionId: stableUuid(commandId, 'option'),
      label: homeName,
      stay: false,
      startsOn: on,
      planned: 'no',
      noticeHours: null,
      livesThere: [],
      brings: [],
      protections: [],
      homeHelps: 'unknown',
      supports: [],
    },
  };
}
