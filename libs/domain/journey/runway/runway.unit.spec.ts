import {
  allocated, askedForSupport, aStory, cameIntoCare, comesInstead, endedWith, goesOnUntil, helpedBy, idOf, keptAliveBy, known, matters,
  restricted, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, onDay } from '../../kernel';
import { caseOn } from '../case-view';
import { foldJourney } from '../state';
import { runwayOf, supportsEnding } from '.';

const TODAY = civilDate('2026-03-10');
/** Kit is 18 on 1 June 2026. */
const kit = aStory().on('2024-01-01', known('100', 'Kit', '2008-06-01'), cameIntoCare('2020-01-01'));
const journeyOf = (story: Story) => foldJourney(story.journey, story.contactLog);
const look = (story: Story, day = TODAY) => runwayOf(journeyOf(story), day);
const ends = (story: Story, day = TODAY) => look(story, day).ends.map(({ what, on }) => [what, on]);
const cliffs = (story: Story, day = TODAY) =>
  look(story, day).cliffs.map((cliff) => cliff.ends.map(({ what }) => what));
const flags = (story: Story, day = TODAY) =>
  caseOn(journeyOf(story), day).flags.filter(({ code }) => code === 'supports-end-together');

describe('The road from 14 to 25', () => {
  it('runs between two birthdays, and is not drawn where nobody knows when they were born', () => {
    expect(look(kit).line).toMatchObject({ from: '2022-06-01', until: '2033-06-01' });
    const nobody = aStory().on('2024-01-01', helpedBy('Mentoring', '2026-06-01'), helpedBy('To an age', 18));
    expect(look(nobody).line).toBeNull();
    expect(ends(nobody)).toEqual([['Mentoring', '2026-06-01']]);
    expect(look(nobody).endNotKnown.map(({ name }) => name)).toEqual(['To an age']);
  });

  it('shows the birthdays on which something changes', () => {
    const birthdays = look(kit).marks.filter(({ kind }) => kind === 'birthday');
    expect(birthdays.map(({ what, on }) => [what, on])).toEqual([
      ['16th birthday', '2024-06-01'], ['18th birthday', '2026-06-01'], ['21st birthday', '2029-06-01'],
      ['25th birthday', '2033-06-01'],
    ]); // prettier-ignore
  });

  it('shows supports that end on a day, at an age and with a school year, and says which have no known end', () => {
    const story = kit.on(
      '2024-01-01',
      helpedBy('Level 2 catering', null, { kind: 'course' }),
      helpedBy('CAMHS', 18, { kind: 'age-limited-service' }),
      helpedBy('Bus pass', '2027-01-31'),
    );
    expect(ends(story)).toEqual([
      ['The home: foster home', '2026-06-01'],
      ['CAMHS', '2026-06-01'],
      ['Bus pass', '2027-01-31'],
    ]);
    expect(look(story).endNotKnown.map(({ name }) => name)).toEqual(['Level 2 catering']);
  });

  it('says which supports were to have ended and nobody wrote down that they did', () => {
    const story = kit.on('2024-01-01', helpedBy('Bus pass', '2026-03-10'));
    expect(look(story).overdue.map(({ support, on }) => [support.name, on])).toEqual([['Bus pass', '2026-03-10']]);
    expect(look(story, civilDate('2026-03-09')).overdue).toEqual([]);
  });

  it('gives what ends between two days, the first left out and the last among it', () => {
    const story = kit.on(
      '2024-01-01',
      helpedBy('A', '2026-03-10'),
      helpedBy('B', '2026-03-11'),
      helpedBy('C', '2026-04-01'),
    );
    const found = supportsEnding(journeyOf(story), TODAY, civilDate('2026-04-01'));
    expect(found.map(({ what }) => what)).toEqual(['B', 'C']);
  });
});

describe('The home', () => {
  const home = (story: Story) => look(story).ends.find(({ kind }) => kind === 'home');

  it('ends at 18; a foster home goes on only as Staying Put that both agree to', () => {
    expect(home(kit)).toMatchObject({ on: '2026-06-01', replaced: false });
    expect(home(kit)?.reason).toContain('Staying Put');
    expect(home(kit)?.source).toContain('23CZA');
    const agreed = kit.on('2026-01-01', comesInstead({ kind: 'home' }, '2026-06-01'));
    expect(home(agreed)).toMatchObject({ replaced: true, instead: { what: 'Something else' } });
  });

  it('takes with it whoever is there because of it, and whoever it alone keeps in touch', () => {
    const people = kit.on(
      '2024-01-01',
      matters('Ruth', 'foster-carer'), matters('Dev', 'peer-same-home'), matters('Ola', 'friend'), matters('Nan', 'grandparent'),
      matters('Max', 'foster-carer'), endedWith('Max', 'drift', '2025-01-01'),
      keptAliveBy('Ola', 'placement', 'Lives next door'), keptAliveBy('Nan', 'transport', 'Lifts'),
    ); // prettier-ignore
    expect(home(people)?.people.map(({ name }) => name)).toEqual(['Dev', 'Ola', 'Ruth']);
  });

  it('is no end where they live with a parent, and a children’s home has nothing of Staying Put', () => {
    const born = known('101', 'Robin', '2008-06-01');
    expect(home(aStory().on('2024-01-01', born, cameIntoCare('2020-01-01', { place: 'P1' })))).toBeUndefined();
    const residential = aStory().on('2024-01-01', born, cameIntoCare('2020-01-01', { place: 'K2' }));
    expect(home(residential)?.reason).not.toContain('Staying Put');
    expect(home(aStory().on('2024-01-01', born))).toBeUndefined();
  });
});

describe('Workers whose role ends', () => {
  const workers = (story: Story) =>
    look(story)
      .ends.filter(({ kind }) => kind === 'worker')
      .map(({ what, on, replaced }) => [what, on, replaced]);

  it('the social worker at 18, unless a personal adviser is there already, who stays to 21', () => {
    const one = kit.on('2024-01-01', allocated('W1', '2024-01-01'));
    expect(workers(one)).toEqual([['Social worker', '2026-06-01', false]]);
    expect(workers(one.on('2025-01-01', allocated('PA1', '2025-01-01', 'personal-adviser')))).toEqual([
      ['Social worker', '2026-06-01', true],
      ['Personal adviser', '2029-06-01', false],
    ]);
  });

  it('whoever keeps the others in touch, when their own role ends', () => {
    const link = (who: string) => ({
      type: 'LinkPersonNamed',
      data: { linkId: idOf('link'), relationshipId: idOf(who), chosenByYoungPerson: 'yes', handover: null, occurred: onDay(civilDate('2025-01-01')) },
    }); // prettier-ignore
    const people = kit.on('2024-01-01', matters('Ruth', 'foster-carer'), matters('Nan', 'grandparent'));
    expect(workers(people.on('2025-01-01', link('Ruth')))).toEqual([
      ['Link person: Ruth keeps the others in touch', '2026-06-01', false],
    ]);
    expect(workers(people.on('2025-01-01', link('Nan')))).toEqual([]);
  });
});

describe('What keeps people in touch', () => {
  it('is one end with everybody it was recorded with', () => {
    const story = kit.on(
      '2024-01-01', matters('Ola', 'friend'), matters('Mr Hart', 'teacher'),
      keptAliveBy('Ola', 'school', 'Invented High School', { endsOn: '2026-07-20' }),
      { ...keptAliveBy('Mr Hart', 'school', 'invented  high school', { endsOn: '2026-07-20' }) },
    ); // prettier-ignore
    const [, school] = look(story).ends;
    expect([school?.what, school?.people.map(({ name }) => name)]).toEqual([
      'Invented High School',
      ['Mr Hart', 'Ola'],
    ]);
  });

  it('is no loss where they must not be in touch', () => {
    const story = kit.on('2024-01-01', matters('Vic', 'friend'), keptAliveBy('Vic', 'school', 'A club', { endsOn: '2026-07-20' })); // prettier-ignore
    expect(ends(story).map(([what]) => what)).toContain('A club');
    expect(ends(story.on('2024-02-01', restricted('Vic', '2024-02-01'))).map(([what]) => what)).not.toContain('A club');
  });
});

describe('A support cliff', () => {
  const two = (second: string) =>
    kit.on('2024-01-01', helpedBy('Mentoring', '2028-01-01', { people: [idOf('Ola')] }), helpedBy('Allowance', second));

  it('is two ends within ninety days, and no longer with one day more', () => {
    expect(cliffs(two('2028-03-31'))).toEqual([['Mentoring', 'Allowance']]);
    expect(cliffs(two('2028-04-01'))).toEqual([]);
  });

  it('names who is lost with it', () => {
    const story = two('2028-03-31').on('2024-01-01', matters('Ola', 'mentor'));
    expect(look(story).cliffs[0]?.people.map(({ name }) => name)).toEqual(['Ola']);
  });

  it('does not count what is replaced in time, and counts what leaves a gap', () => {
    const end = { kind: 'support', supportId: idOf('Mentoring') } as const;
    expect(cliffs(two('2028-03-31').on('2026-01-01', comesInstead(end, '2028-01-01')))).toEqual([]);
    expect(cliffs(two('2028-03-31').on('2026-01-01', comesInstead(end, '2028-01-02')))).toHaveLength(1);
  });

  it('is flagged on the case from six months before it begins, once, in one sentence', () => {
    const story = two('2028-03-31');
    expect(flags(story, civilDate('2027-06-30'))).toEqual([]);
    expect(flags(story, civilDate('2027-07-01')).map(({ sentence }) => sentence)).toEqual([
      'Support cliff: 2 things end within 90 days, from 1 January 2028 to 31 March 2028: Mentoring; Allowance.',
    ]);
  });

  it('is the home and the worker at 18, until what comes next is settled', () => {
    const alone = kit.on('2024-01-01', allocated('W1', '2024-01-01'));
    expect(flags(alone)).toHaveLength(1);
    const settled = alone.on('2026-01-01', comesInstead({ kind: 'home' }, '2026-06-01'));
    expect(flags(settled)).toEqual([]);
  });
});

describe('A money problem', () => {
  it('that puts something at risk is flagged on the case until it is settled', () => {
    const problem = {
      type: 'MoneyProblemRecorded',
      data: { problemId: idOf('late'), supportId: null, what: 'Paid late', threatens: 'Staying with the Bakers', occurred: onDay(TODAY) },
    }; // prettier-ignore
    const settled = {
      type: 'MoneyProblemSettled',
      data: { problemId: idOf('late'), how: 'Paid', occurred: onDay(TODAY) },
    };
    const sentences = (story: Story) => caseOn(journeyOf(story), TODAY).flags.filter(({ code }) => code === 'money-problem').map(({ sentence }) => sentence); // prettier-ignore
    expect(sentences(kit.on('2026-03-10', problem))).toEqual([
      'Money problem: Paid late. It puts at risk: Staying with the Bakers.',
    ]);
    expect(sentences(kit.on('2026-03-10', problem, settled))).toEqual([]);
  });
});

describe('What has been', () => {
  it('stands on the line too: a support that ended, and one that goes on for longer is no end before', () => {
    const stopped = { type: 'SupportStopped', data: { supportId: idOf('Bus pass'), reason: 'He moved', cameInstead: null, outcome: null, occurred: onDay(civilDate('2025-05-05')) } }; // prettier-ignore
    const story = kit.on('2024-01-01', helpedBy('Bus pass', '2026-12-31'), helpedBy('Club', '2026-05-01'), goesOnUntil('Club', '2027-05-01'), stopped); // prettier-ignore
    expect(look(story).marks.filter(({ kind }) => kind === 'support-ended').map(({ what, on }) => [what, on])).toEqual([['Bus pass ended', '2025-05-05']]); // prettier-ignore
    expect(ends(story)).toContainEqual(['Club', '2027-05-01']);
    expect(ends(story)).not.toContainEqual(['Club', '2026-05-01']);
  });
});

describe('What the law calls them', () => {
  it('stands on the line, reckoned forward as if what is recorded went on', () => {
    const statuses = look(kit).marks.filter(({ kind }) => kind === 'status');
    expect(statuses.map(({ what, on }) => [what, on])).toEqual([
      ['In law: Eligible', '2024-06-01'],
      ['In law: Former relevant', '2026-06-01'],
    ]);
  });
});

describe('After care', () => {
  const left = {
    type: 'CeasedLookedAfter',
    data: {
      factId: 'episode-end:2020-01-01', episode: 'episode:2020-01-01', occurred: onDay(civilDate('2026-06-01')), rec: 'E17',
      reasonPlaceChange: null, returnYear: null,
    },
  }; // prettier-ignore
  const stays = {
    type: 'HomeAfterCareRecorded',
    data: {
      recordId: idOf('stays'), kind: 'former-foster-carers', where: null, suitability: 'suitable', whySuitability: null,
      providedByAuthority: 'no', occurred: onDay(civilDate('2026-06-01')),
    },
  }; // prettier-ignore
  const adult = kit.on('2026-06-02', left, stays, matters('Ruth', 'former-foster-carer'));
  const stayingPut = (story: Story) => look(story, civilDate('2027-01-01')).ends.find(({ kind }) => kind === 'home');

  it('Staying Put ends at 21, with the carers it was with, and is not replaced by what followed the placement at 18', () => {
    expect(stayingPut(adult)).toMatchObject({ on: '2029-06-01', replaced: false });
    expect(stayingPut(adult)?.people.map(({ name }) => name)).toEqual(['Ruth']);
    expect(stayingPut(adult.on('2026-06-02', comesInstead({ kind: 'home' }, '2026-06-01')))?.replaced).toBe(false);
    expect(stayingPut(adult.on('2026-06-02', comesInstead({ kind: 'home' }, '2029-05-01')))?.replaced).toBe(true);
  });

  it('a personal adviser stays past 21 for whoever asked, to the 25th birthday', () => {
    const advised = adult.on('2026-06-02', allocated('PA1', '2026-01-01', 'personal-adviser'));
    const adviser = (story: Story) =>
      look(story, civilDate('2029-09-01')).ends.find(({ what }) => what === 'Personal adviser')?.on;
    expect(adviser(advised)).toBeUndefined();
    expect(adviser(advised.on('2029-08-01', askedForSupport('2029-07-01')))).toBe('2033-06-01');
  });
});
