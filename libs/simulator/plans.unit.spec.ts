import { birthdayAt, civilDate } from '#libs/domain/kernel';
import { needsWithoutHelp, openNeeds, pathwayPlansLens, planLens, planVersionsOf } from '#libs/domain/pathway-plans';
import { simulateAuthority } from './simulate';
import { PlayedLife } from './testing/play';

const TODAY = civilDate('2025-11-20');
const { actions, youngPeople } = simulateAuthority({ youngPeople: 200, years: 5, seed: 2026, endsOn: TODAY });
const PLAN =
  /^(StartNeeds|RecordAssessment|CompleteNeeds|AddNeed|ChangeNeed|UpdateNeed|RecordPlan|RecordContingency|AddPlan|RecordHelp|MakePlan)/;
/** What the plans rest on: who is there, and who may be named. */
const PEOPLE =
  /^(RegisterYoungPerson|RecordPreferredName|AddPersonWhoMatters|ImposeRestriction|LiftRestriction|EndRelationship)$/;
const own = actions.filter(({ command }) => PLAN.test(command));

describe('Plans for leaving care in an invented authority', () => {
  const lives = new Map(youngPeople.map(({ localId }) => [localId, new PlayedLife(localId)]));
  const refused = actions
    .filter(({ command }) => PLAN.test(command) || PEOPLE.test(command))
    .flatMap((action) => {
      const played = lives.get(action.localId)?.play(action, lives) ?? { refused: 'nobody of that name' };
      return 'refused' in played && PLAN.test(action.command)
        ? [`${action.on} ${action.localId} ${action.command}: ${played.refused}`]
        : [];
    });

  it('are taken, every bit of them, by the rules of the product', () => {
    expect(refused).toEqual([]);
    expect(own.length).toBeGreaterThan(200);
  });

  it('are for young people of 16 or over alone', () => {
    const born = new Map(youngPeople.map(({ localId, member }) => [localId, member.born]));
    expect(own.filter(({ localId, on }) => on < birthdayAt(born.get(localId) ?? TODAY, 16))).toEqual([]);
  });

  it('show open needs with and without help, several versions, and young people who do not agree', () => {
    const states = youngPeople.map(({ localId }) => lives.get(localId)!.stateOf(planLens));
    const open = states.flatMap((state) => openNeeds(state, TODAY)).length;
    const without = states.flatMap((state) => needsWithoutHelp(state, TODAY)).length;
    expect(without).toBeGreaterThan(20);
    expect(open).toBeGreaterThan(without + 10);
    expect(states.filter((state) => planVersionsOf(state).length >= 2).length).toBeGreaterThan(5);
    const said = states.flatMap(({ versions }) => versions.flatMap(({ agreements }) => agreements));
    expect(
      said.filter(({ whose, agrees }) => whose.kind === 'young-person' && agrees === 'disagrees').length,
    ).toBeGreaterThan(1);
    expect(pathwayPlansLens.types).toEqual(expect.arrayContaining([...planLens.types]));
  });
});
