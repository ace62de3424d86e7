import {
  aStory,
  commandIn,
  decided,
  endedWith,
  eventsOf,
  idOf,
  matters,
  restricted,
} from '#libs/testing/journey-builders';
import { civilDate } from '../../kernel';
import { pathwayPlansCommands, versionsBy } from '../../pathway-plans';
import { journeyAsShown } from '../as-shown';
import { foldJourney } from '../state';
import { planWithPeopleCommands } from './commands';
import { comparePlans } from './compare';
import { flagsOfPlan } from './flags';
import { planOn, versionShown, withoutHelp } from './view';

type Story = ReturnType<typeof aStory>;
const COMMANDS = [...planWithPeopleCommands, ...pathwayPlansCommands];
const WORKER = { kind: 'worker', ref: 'SW0004' } as const;
const YOUNG_PERSON = { kind: 'young-person' } as const;
const person = (who: string) => ({ kind: 'person', relationshipId: idOf(who) }) as const;
const told = (story: Story, day: string, name: string, input: object): Story =>
  story.on(day, eventsOf(decided(commandIn(COMMANDS, name), story, input, { today: day })));

const need = {
  needId: idOf('gran'),
  what: 'see Gran Pauline monthly',
  people: [idOf('Gran Pauline')],
  owners: [WORKER],
  byWhen: '2026-03-01',
};
const drive = { actionId: idOf('drive'), needId: need.needId, what: 'Drive them there', owners: [WORKER] };
const callers = [{ who: person('Gran Pauline'), agreed: 'unknown' }];

const people = aStory()
  .on('2026-01-01', { type: 'PreferredNameRecorded', data: { name: 'Kit', toldBy: 'young-person' } })
  .on('2026-01-01', matters('Gran Pauline', 'grandparent'), matters('Bea', 'friend'));
const first = told(
  told(
    told(people, '2026-01-10', 'AddNeed', { ...need, area: 'family-and-social-relationships' }),
    '2026-01-10', 'RecordContingency', { what: 'Ring Gran', callers },
  ),
  '2026-01-12', 'MakePlanVersion', { versionId: idOf('v1'), noWordsReason: 'Away that week' },
); // prettier-ignore
const changes: readonly (readonly [string, object])[] = [
  ['ChangeNeed', { ...need, owners: [YOUNG_PERSON], byWhen: '2026-05-01' }],
  ['UpdateNeed', { needId: need.needId, updateId: idOf('u'), status: 'under-way', words: 'First visit went well' }],
  ['AddPlanAction', drive],
  ['RecordHelpDelivered', { actionId: drive.actionId, deliveryId: idOf('d'), what: 'driven there and back', by: [WORKER] }],
  ['AddNeed', { needId: idOf('bus'), area: 'money', what: 'a bus pass' }],
  ['RecordPlanMatter', { area: 'accommodation', how: 'A flat near college', owners: [person('Bea')] }],
  ['RecordPlanWords', { about: 'accommodation', words: 'Not too far from Gran' }],
  ['RecordContingency', { what: 'Ring Gran', callers: [{ who: person('Gran Pauline'), agreed: 'yes' }, { who: person('Bea'), agreed: 'yes' }] }],
  ['MakePlanVersion', { versionId: idOf('v2'), noWordsReason: 'Away that week' }],
]; // prettier-ignore
const second = changes.reduce((story, [name, input]) => told(story, '2026-02-12', name, input), first);
const journeyOf = (story: Story) => foldJourney(story.journey, []);
const DAY = civilDate('2026-03-10');
const plansOf = (story: Story) => {
  const journey = journeyOf(story);
  return versionsBy(journey.pathwayPlans, DAY).map((version) => versionShown(journey, version, DAY));
};

describe('Two versions of a plan', () => {
  const [one, two] = plansOf(second);

  it('are compared in words, relationships first', () => {
    expect(comparePlans(one!, two!).map(({ sentence }) => sentence)).toEqual([
      'Need “see Gran Pauline monthly”: owner changed from SW0004 to Kit; by when moved from 1 March 2026 to 1 May 2026; status changed from not started to under way; action “Drive them there” was added; help was given 12 February 2026 by SW0004: driven there and back',
      'Home: how it is done was added: “A flat near college”',
      'Home: the young person’s words were added: “Not too far from Gran”',
      'Need “a bus pass” was added: nobody is named to see to it; not started',
      'If things go wrong: Bea would be called now',
      'If things go wrong: Gran Pauline: changed from not asked yet to said yes',
    ]);
  });

  it('that are the same differ in nothing', () => {
    expect(comparePlans(one!, one!)).toEqual([]);
    expect(comparePlans(two!, two!)).toEqual([]);
  });

  it('can be any two: the plan as it stands is compared with a version in the same way', () => {
    const later = told(second, '2026-03-01', 'ChangeNeed', {
      ...need,
      what: 'see Gran Pauline every week',
      owners: [YOUNG_PERSON],
      byWhen: null,
    });
    expect(comparePlans(plansOf(later)[1]!, planOn(journeyOf(later), DAY)).map(({ sentence }) => sentence)).toEqual([
      'Need “see Gran Pauline monthly” is now put as “see Gran Pauline every week”',
      'Need “see Gran Pauline every week”: by when moved from 1 May 2026 to no day',
    ]);
  });

  it('say the words of the young person as they were and as they are', () => {
    const again = told(
      told(second, '2026-03-01', 'RecordPlanWords', { about: 'accommodation', words: null, noWordsReason: 'Did not want to say' }),
      '2026-03-02', 'MakePlanVersion', { versionId: idOf('v3'), noWordsReason: 'Away' },
    ); // prettier-ignore
    const [, v2, v3] = plansOf(again);
    expect(comparePlans(v2!, v3!)[0]?.sentence).toBe(
      'Home: the young person’s words changed from “Not too far from Gran” to none (Did not want to say)',
    );
  });
});

describe('The plan as it is shown', () => {
  it('leads with open needs that no help has reached', () => {
    expect(withoutHelp(planOn(journeyOf(first), DAY)).map(({ what }) => what)).toEqual(['see Gran Pauline monthly']);
    expect(withoutHelp(planOn(journeyOf(second), DAY)).map(({ what }) => what)).toEqual(['a bus pass']);
  });

  it('says when somebody who would be called is not there any more', () => {
    const ended = second.on('2026-03-01', endedWith('Bea', 'chosen-by-other', '2026-03-01'));
    const barred = second.on(
      '2026-03-01',
      restricted('Bea', '2026-03-01', { kind: 'supervised-only', reasonClass: 'court-order' }),
    );
    expect(planOn(journeyOf(ended), DAY).contingency?.callers[1]?.named.standing).toBe('ended');
    expect(planOn(journeyOf(ended), civilDate('2026-02-20')).contingency?.callers[1]?.named.standing).toBe('there');
    expect(flagsOfPlan(journeyOf(ended), DAY).map(({ sentence }) => sentence)).toEqual([
      'The plan says Bea would be called if things go wrong, but the relationship has ended. Name somebody else.',
    ]);
    expect(flagsOfPlan(journeyOf(barred), DAY).map(({ code }) => code)).toEqual(['caller-restricted']);
    expect(flagsOfPlan(journeyOf(second), DAY)).toEqual([]);
  });

  it('says that the young person does not agree, in their words, until they do', () => {
    const say = (story: Story, agrees: string, words: string | null) =>
      told(story, '2026-03-01', 'RecordPlanAgreement', {
        agreementId: idOf(agrees),
        version: 2,
        whose: YOUNG_PERSON,
        agrees,
        words,
      });
    const not = say(second, 'disagrees', 'I want to see Gran every week');
    expect(flagsOfPlan(journeyOf(not), DAY).map(({ sentence }) => sentence)).toEqual([
      'The young person does not agree with version 2 of the plan, of 12 February 2026: “I want to see Gran every week”',
    ]);
    expect(flagsOfPlan(journeyOf(say(not, 'agrees', null)), DAY)).toEqual([]);
  });

  it('shows a reader who may not read of somebody everything else, and nothing of them', () => {
    const both = told(second, '2026-03-01', 'ChangeNeed', {
      ...need,
      owners: [person('Bea'), WORKER],
      people: [idOf('Bea')],
      what: 'see Bea',
      byWhen: null,
    });
    const shown = planOn(journeyAsShown(journeyOf(both), new Map([[idOf('Bea'), 'not-at-all']])), DAY);
    const [first] = shown.areas[0]!.needs;
    expect(first).toMatchObject({ what: 'see somebody', people: [], owners: [WORKER] });
    expect(shown.contingency?.callers.map(({ named }) => named.name)).toEqual(['Gran Pauline']);
    expect(JSON.stringify(shown)).not.toContain('Bea');
  });
});
