import { civilDate, type Decision, type Recorded } from '../kernel';
import { recordPreferredName, registerYoungPerson } from './decide';
import type { ProfileEvent } from './events';
import { dateOfBirth } from './queries';
import { evolveProfile, noProfile, type ProfileState } from './state';

const facts = { today: civilDate('2026-03-04'), actor: { id: 'SW001', role: 'social-worker' as const } };
const asked = { localId: 'K1', preferredName: 'Robin', dateOfBirth: civilDate('2010-05-06') };

function after(state: ProfileState, decision: Decision<ProfileEvent>): ProfileState {
  if (decision.kind === 'rejected') throw new Error('was rejected');
  return decision.events.reduce((now, event) => evolveProfile(now, event as Recorded<ProfileEvent>), state);
}

describe('Registering a young person', () => {
  it('records their identifier, what they like to be called, and when they were born', () => {
    const state = after(noProfile, registerYoungPerson(asked, noProfile, facts));
    expect(state).toMatchObject({ localId: 'K1', preferredName: 'Robin' });
    expect(dateOfBirth(state)).toBe('2010-05-06');
  });

  it('changes nothing when it is asked twice', () => {
    const state = after(noProfile, registerYoungPerson(asked, noProfile, facts));
    expect(registerYoungPerson(asked, state, facts)).toEqual({ kind: 'accepted', events: [] });
    expect(recordPreferredName({ name: 'Robin', toldBy: 'worker' }, state)).toEqual({ kind: 'accepted', events: [] });
  });

  it('refuses a date of birth in the future, beside its field', () => {
    const decision = registerYoungPerson({ ...asked, dateOfBirth: civilDate('2026-03-05') }, noProfile, facts);
    expect(decision).toMatchObject({ kind: 'rejected', reasons: [{ field: 'dateOfBirth' }] });
  });

  it('records a new name when they choose one', () => {
    const state = after(noProfile, registerYoungPerson(asked, noProfile, facts));
    expect(after(state, recordPreferredName({ name: 'Rob', toldBy: 'young-person' }, state)).preferredName).toBe('Rob');
  });
});
