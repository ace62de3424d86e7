import {
  anOption, aStory, became, cameIntoCare, commandIn, decided, endedWith, eventsOf, idOf, keptAliveBy, known, matters, moveApproved,
  moveProposed, moveSubmitted, seenOf, staying, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate } from '../../kernel';
import { caseOn } from '../case-view';
import { journeyCommands } from '../commands';
import { foldJourney } from '../state';

const TODAY = '2026-03-20';
const stay = staying();
const foster = anOption('Foster home in Ashby', { place: 'U4', provider: 'PR4', postcode: 'ZZ5 5EE' });
const inCare = aStory().on(
  '2025-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2024-06-01', { place: 'U6', postcode: 'ZZ1 1AA' }),
);

/** The move to an option has happened on 10 March; what is recorded with it, and the record after it. */
function moved(option: typeof foster, told: readonly Told[], change: object = {}) {
  const seen = seenOf([{ option: stay }, { option }]);
  const story: Story = inCare
    .on('2025-02-01', ...told)
    .on('2026-03-01', moveProposed('move', '2026-03-01', stay, ...(option.stay ? [] : [option])))
    .on('2026-03-02', moveSubmitted('move', option.optionId, seen))
    .by('tm-1', 'team-manager')
    .on('2026-03-03', moveApproved('move', option.optionId, seen));
  const input = { transitionId: idOf('move'), on: '2026-03-10', reasonPlaceChange: 'CARPL', ...change };
  const events = eventsOf(decided(commandIn(journeyCommands, 'RecordMoveHappened'), story, input, { today: TODAY }));
  const after = story.on('2026-03-11', events);
  const people = (day: string) => caseOn(foldJourney(after.journey, after.contactLog), civilDate(day)).people;
  const roleOf = (who: string, day: string) =>
    people(day).find(({ relationshipId }) => relationshipId === idOf(who))?.role;
  return { events, roleOf, changed: events.filter(({ type }) => type === 'RoleChanged') };
}
const ruth = matters('Ruth', 'foster-carer', { since: '2024-06-01' });

describe('When a move to other carers happens', () => {
  it('the foster carer of the home becomes a former foster carer from that day, in the same step', () => {
    const { events, roleOf } = moved(foster, [ruth]);
    expect(events.at(-1)).toEqual({
      type: 'RoleChanged',
      data: {
        relationshipId: idOf('Ruth'), role: 'former-foster-carer', employer: null,
        reason: 'The young person moved to another home',
        occurred: { from: '2026-03-10', to: '2026-03-10', precision: 'day' },
      },
    }); // prettier-ignore
    expect([roleOf('Ruth', '2026-03-09'), roleOf('Ruth', '2026-03-10')]).toEqual([
      'foster-carer',
      'former-foster-carer',
    ]);
  });

  it('the relationship goes on, with everything that keeps it alive', () => {
    const { roleOf, events } = moved(foster, [ruth, keptAliveBy('Ruth', 'phone', 'Sunday calls')]);
    expect(roleOf('Ruth', TODAY)).toBe('former-foster-carer');
    expect(events.map(({ type }) => type)).not.toContain('RelationshipEnded');
  });

  it('kinship carers and key workers likewise; nobody else', () => {
    const { changed } = moved(foster, [
      matters('Nan', 'kinship-carer', { since: '2024-06-01' }),
      matters('Jo', 'residential-key-worker', { since: '2024-06-01' }),
      matters('Dan', 'father', { since: '2010-01-01' }),
      matters('Kim', 'social-worker', { since: '2024-06-01' }),
    ]);
    expect(changed.map(({ data }) => (data as { readonly role: string }).role)).toEqual([
      'former-kinship-carer', 'former-key-worker',
    ]); // prettier-ignore
  });

  it('somebody who became a carer on that day or later is the next home’s', () => {
    const next = matters('Ola', 'foster-carer', { since: '2026-03-10' });
    expect(moved(foster, [ruth, next]).changed.map(({ data }) => data)).toMatchObject([
      { relationshipId: idOf('Ruth') },
    ]);
  });

  it('somebody who lives where they move to stays their carer', () => {
    expect(moved({ ...foster, livesThere: [idOf('Ruth')] }, [ruth]).changed).toEqual([]);
  });

  it('a role that was changed by hand already is left alone, and so is a relationship that has ended', () => {
    const byHand = became('Ruth', 'former-foster-carer', '2026-03-10');
    expect(moved(foster, [ruth, byHand]).changed).toEqual([]);
    expect(moved(foster, [ruth, endedWith('Ruth', 'death', '2026-01-01')]).changed).toEqual([]);
  });
});

describe('Nobody’s role ends', () => {
  it('when the same carers move with the young person, or when they stay', () => {
    expect(moved({ ...foster, sameCarer: 'yes' }, [ruth]).changed).toEqual([]);
    expect(moved(stay, [ruth], { reasonPlaceChange: null }).changed).toEqual([]);
  });

  it('when they leave care and nobody said whether the carers go on: nothing is guessed', () => {
    const leaving = { ...foster, endsCare: 'yes' as const, sameCarer: 'unknown' as const };
    expect(moved(leaving, [ruth], { rec: 'E5' }).changed).toEqual([]);
    expect(moved({ ...leaving, sameCarer: 'no' }, [ruth], { rec: 'E5' }).changed).toHaveLength(1);
  });
});
