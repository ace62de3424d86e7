import { addDays, birthdayAt, civilDate } from '#libs/domain/kernel';
import { ENDING_SUPPORT_KINDS, endDay, replacementsOf, supportsBy, supportsLens } from '#libs/domain/supports';
import { simulateAuthority } from './simulate';
import { PlayedLife } from './testing/play';

const TODAY = civilDate('2025-11-20');
const { actions, youngPeople } = simulateAuthority({ youngPeople: 200, years: 5, seed: 2026, endsOn: TODAY });
const COMMANDS = ['ArrangeSupport', 'ExtendSupport', 'StopSupport', 'ArrangeReplacement', 'SpeakOfSupport', 'RecordSessions', 'RecordMoneyProblem']; // prettier-ignore
const own = actions.filter(({ command }) => COMMANDS.includes(command));

describe('What helps young people of an invented authority, and ends', () => {
  const lives = new Map(youngPeople.map(({ localId }) => [localId, new PlayedLife(localId)]));
  const refused = own.flatMap((action) => {
    const played = lives.get(action.localId)?.play(action) ?? { refused: 'nobody of that name' };
    return 'refused' in played ? [`${action.on} ${action.localId} ${action.command}: ${played.refused}`] : [];
  });

  it('is taken, every bit of it, by the rules of the product', () => {
    expect(refused).toEqual([]);
    expect(new Set(own.map(({ command }) => command))).toEqual(new Set(COMMANDS));
  });

  it('is of every kind, and only for those of 15 or over', () => {
    const born = new Map(youngPeople.map(({ localId, member }) => [localId, member.born]));
    const begun = own.filter(({ command }) => command === 'ArrangeSupport');
    expect(new Set(begun.map(({ input }) => (input as { kind: string }).kind))).toEqual(new Set(ENDING_SUPPORT_KINDS));
    const tooYoung = begun.filter(({ localId, on }) => on < birthdayAt(born.get(localId) ?? TODAY, 15));
    expect(tooYoung).toEqual([]);
  });

  it('ends together for some of them, within ninety days and not replaced, so that there are cliffs to be seen', () => {
    const withCliff = youngPeople.filter(({ localId, member }) => {
      const state = lives.get(localId)?.stateOf(supportsLens);
      if (state === undefined) return false;
      const ends = supportsBy(state, TODAY).flatMap(({ supportId, until, stopped }) => {
        const on = stopped === null ? endDay(until, member.born) : null;
        const instead = replacementsOf(state, { kind: 'support', supportId }, TODAY);
        return on === null || on <= TODAY || instead.length > 0 ? [] : [on];
      });
      return [...ends].sort().some((on, at, all) => at > 0 && on <= addDays(all[at - 1] ?? on, 90));
    });
    expect(withCliff.length).toBeGreaterThanOrEqual(5);
    expect(withCliff.length).toBeLessThan(100);
  });
});
