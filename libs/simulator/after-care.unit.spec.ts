import { afterCareLens, homesAfterCare, keepingInTouchOn } from '#libs/domain/after-care';
import { civilDate, foldLens, type Recorded, type DomainEvent } from '#libs/domain/kernel';
import { simulateAuthority } from './simulate';
import { PlayedLife } from './testing/play';

const today = civilDate('2025-11-20');
const authority = simulateAuthority({ youngPeople: 200, years: 5, seed: 2026, endsOn: today });
const OURS =
  /^(AddPersonWhoMatters|RecordAdviserContact|RecordContact(Tried|Wish)|Agree(KeepingInTouch|PeopleToAsk)|Record(Home|Activity)AfterCare)$/;

function folded(localId: string) {
  const life = new PlayedLife(localId);
  const played = authority.actions
    .filter((action) => action.localId === localId && OURS.test(action.command))
    .flatMap((action) => {
      const came = life.play(action);
      if ('refused' in came) throw new Error(`${action.on} ${action.command}: ${came.refused}`);
      return came.events;
    });
  const events = played.map((event, revision) => ({ ...event, meta: { revision } }) as Recorded<DomainEvent>);
  return foldLens(afterCareLens, events).state;
}

describe('The time after care of an invented authority', () => {
  const leavers = authority.youngPeople.filter(({ leaver }) => leaver.length > 0).map(({ localId }) => folded(localId));

  it('has contact, homes and what they do for most of those who left at 16 or later', () => {
    const kept = leavers.filter((state) => keepingInTouchOn(state, today).last !== null);
    expect(kept.length).toBeGreaterThan(leavers.length * 0.6);
    expect(leavers.filter((state) => homesAfterCare(state).length > 0).length).toBeGreaterThan(leavers.length * 0.6);
  });

  it('has some with whom contact was lost and found again', () => {
    const found = leavers.filter((state) => keepingInTouchOn(state, today).lost.some((lost) => lost.found !== null));
    expect(found.length).toBeGreaterThan(0);
  });
});
