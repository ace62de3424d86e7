import {
  aStory, codesOf, commandIn, decided, eventsOf, idOf, matters, reasonsOf, restricted, unrestricted,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { keepingInTouchOn } from '../../after-care';
import { civilDate, onDay, type DomainEvent } from '../../kernel';
import { foldJourney } from '../state';
import { afterCareJourneyCommands, stepsOwedOn } from '.';

const TODAY = '2026-03-10';
const command = commandIn(afterCareJourneyCommands, 'AgreePeopleToAsk');
const kit = aStory().on('2025-01-01', matters('nan', 'grandparent'), matters('jo', 'friend'));
const agree = (people: readonly string[]) => ({
  recordId: idOf('ask'), occurred: onDay(civilDate('2026-01-05')), people: people.map(idOf), words: null,
}); // prettier-ignore
const ask = (story: typeof kit, people: readonly string[]) => decided(command, story, agree(people), { today: TODAY });
const tried = (asked: readonly string[]): DomainEvent => ({
  type: 'AdviserContactTried',
  data: { recordId: idOf('try'), occurred: onDay(civilDate('2026-02-01')), way: 'phone', with: 'personal-adviser', tried: 'Rang', asked: asked.map(idOf) },
}); // prettier-ignore
const owed = (story: typeof kit) => {
  const journey = foldJourney(story.journey, story.contactLog);
  const day = civilDate(TODAY);
  return stepsOwedOn(journey, keepingInTouchOn(journey.afterCare, day), day);
};

describe('Who may be asked after a young person', () => {
  it('is who they say, of the people who matter to them; nobody is an answer too', () => {
    expect(eventsOf(ask(kit, ['nan', 'jo']))).toHaveLength(1);
    expect(eventsOf(ask(kit, []))).toHaveLength(1);
    expect(codesOf(ask(kit, ['stranger']))).toEqual(['no-such-relationship']);
  });

  it('is nobody with whom contact is not permitted, whatever they say', () => {
    const barred = kit.on('2025-06-01', restricted('nan', '2025-06-01'));
    expect(reasonsOf(ask(barred, ['nan', 'jo']))).toMatchObject([{ code: 'contact-restricted', field: 'people' }]);
    expect(codesOf(ask(barred.on('2025-07-01', unrestricted('nan', '2025-07-01')), ['nan']))).toEqual([]);
  });

  it('are asked once contact is late, those first who have not been', () => {
    const agreed = kit.on('2026-01-05', eventsOf(ask(kit, ['nan', 'jo'])));
    const names = (people: readonly { personName: string }[]) => people.map(({ personName }) => personName);
    const steps = owed(agreed.on('2026-02-01', tried(['nan'])));
    expect([names(steps.asked), names(steps.notAsked)].map((list) => list.length)).toEqual([1, 1]);
    expect(steps.askingWasAgreed).toBe(true);
    expect(steps.waysNotTried).not.toContain('phone');
    expect(steps.waysNotTried).toContain('visit-at-home');
  });

  it('are asked no more once contact with them is closed, and not at all where nothing was agreed', () => {
    const agreed = kit.on('2026-01-05', eventsOf(ask(kit, ['nan'])));
    expect(owed(agreed.on('2026-02-01', restricted('nan', '2026-02-01')))).toMatchObject({ asked: [], notAsked: [] });
    expect(owed(kit)).toMatchObject({ notAsked: [], askingWasAgreed: false });
  });
});
