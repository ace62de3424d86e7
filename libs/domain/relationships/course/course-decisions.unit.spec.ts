import {
  aStory, breakOver, broke, codesOf, commandIn, decided, endedWith, eventsOf, goesOnAgain, idOf, matters, mended,
  reasonsOf, tookABreak,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { about, civilDate, inYear, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
const dan = idOf('Dan');
const story = aStory().on('2026-01-01', matters('Dan', 'father', { since: '2015-06-01' }));
const ask = (name: string, on: ReturnType<typeof aStory>, input: unknown) =>
  decided(commandIn(relationshipsCommands, name), on, input, { today: TODAY });

describe('Something broke between them', () => {
  const rupture = {
    ruptureId: idOf('row'), relationshipId: dan, kind: 'argument', words: 'About the phone', occurred: day('2026-02-01'),
  }; // prettier-ignore

  it('is recorded with what happened, and is not an ending', () => {
    expect(eventsOf(ask('RecordRupture', story, rupture))).toEqual([{ type: 'RuptureRecorded', data: rupture }]);
  });

  it('is not before they met, not in the future, and not after it had ended', () => {
    const on = (text: string, at = story) => codesOf(ask('RecordRupture', at, { ...rupture, occurred: day(text) }));
    expect(on('2015-05-31')).toEqual(['before-they-met']);
    expect(on('2026-03-11')).toEqual(['in-the-future']);
    expect(on('2026-03-01', story.on('2026-02-20', endedWith('Dan', 'chosen-by-other', '2026-02-20')))).toEqual([
      'relationship-ended',
    ]);
  });

  it('may be in the year they met, when nobody remembers it better', () => {
    expect(codesOf(ask('RecordRupture', story, { ...rupture, occurred: inYear(2015) }))).toEqual([]);
  });
});

describe('Mending what broke', () => {
  const broken = story.on('2026-02-01', broke('Dan', '2026-02-01'));
  const repair = {
    repairId: idOf('talk'), ruptureId: idOf('what broke with Dan'), relationshipId: dan, kind: 'conversation',
    outcome: 'partly', words: null, occurred: day('2026-02-10'),
  }; // prettier-ignore

  it('is recorded with what came of it', () => {
    expect(eventsOf(ask('RecordRepair', broken, repair))).toEqual([{ type: 'RepairRecorded', data: repair }]);
  });

  it('is about something that broke and is on record', () => {
    const [reason] = reasonsOf(ask('RecordRepair', story, repair));
    expect(reason).toMatchObject({ code: 'no-such-rupture', field: 'ruptureId' });
    expect(reason?.message).toBe('Choose what broke with Dan: record that first if it is not on record');
  });

  it('does not come before it broke, unless nobody knows the days so exactly', () => {
    const on = (occurred: object) => codesOf(ask('RecordRepair', broken, { ...repair, occurred }));
    expect(on(day('2026-01-31'))).toEqual(['repair-before-rupture']);
    expect(on(about(civilDate('2026-01-25')))).toEqual([]);
  });

  it('is possible after the relationship had ended: that is how some of them begin again', () => {
    const ended = broken.on('2026-02-05', endedWith('Dan', 'chosen-by-other', '2026-02-05'));
    expect(codesOf(ask('RecordRepair', ended, repair))).toEqual([]);
  });
});

describe('A break', () => {
  const pause = {
    pauseId: idOf('break'), relationshipId: dan, agreedBy: 'young-person', reason: 'Exams first',
    reviewOn: '2026-06-01', occurred: day('2026-03-01'),
  }; // prettier-ignore
  const onABreak = story.on('2026-02-01', tookABreak('Dan', '2026-02-01', '2026-04-01'));

  it('is agreed with a day on which it is looked at', () => {
    expect(eventsOf(ask('AgreePause', story, pause))).toEqual([{ type: 'PauseAgreed', data: pause }]);
  });

  it('is looked at on a day that is still to come, and needs a reason', () => {
    expect(codesOf(ask('AgreePause', story, { ...pause, reviewOn: TODAY }))).toEqual(['review-not-in-the-future']);
    expect(() => ask('AgreePause', story, { ...pause, reason: ' ' })).toThrow('Say why they take a break');
  });

  it('is agreed once at a time', () => {
    const [reason] = reasonsOf(ask('AgreePause', onABreak, pause));
    expect(reason?.message).toBe('A break with Dan was already agreed: 1 February 2026. End that one first');
  });

  it('is agreed again once the one before is over, and not for days on which that one lasted', () => {
    const over = onABreak.on('2026-02-20', breakOver('Dan', '2026-02-20'));
    expect(codesOf(ask('AgreePause', over, pause))).toEqual([]);
    expect(codesOf(ask('AgreePause', over, { ...pause, occurred: day('2026-02-19') }))).toEqual([
      'break-already-agreed',
    ]);
  });

  it('that is looked at and goes on is ended by the next in one step', () => {
    const goesOn = { ...pause, insteadOf: idOf('break with Dan') };
    const events = eventsOf(ask('AgreePause', onABreak, goesOn));
    expect(events.map(({ type }) => type)).toEqual(['PauseEnded', 'PauseAgreed']);
    expect(codesOf(ask('AgreePause', story, goesOn))).toEqual(['no-such-pause']);
  });

  it('ends once, and not before it began', () => {
    const end = {
      pauseId: idOf('break with Dan'), relationshipId: dan, reason: 'They want to meet', occurred: day('2026-03-01'),
    }; // prettier-ignore
    expect(eventsOf(ask('EndPause', onABreak, end))).toEqual([{ type: 'PauseEnded', data: end }]);
    expect(codesOf(ask('EndPause', onABreak, { ...end, occurred: day('2026-01-31') }))).toEqual(['end-before-start']);
    expect(codesOf(ask('EndPause', story, end))).toEqual(['no-such-pause']);
    expect(eventsOf(ask('EndPause', onABreak.on('2026-03-01', breakOver('Dan', '2026-03-01')), end))).toEqual([]);
  });
});

describe('Ending a relationship', () => {
  const ending = {
    relationshipId: dan, how: 'chosen-by-other', reason: 'He has a new family', goodbye: 'no', occurred: day('2026-03-01'),
  }; // prettier-ignore

  it('is recorded with its reason, and with whether there was a goodbye', () => {
    expect(eventsOf(ask('EndRelationship', story, ending))).toEqual([{ type: 'RelationshipEnded', data: ending }]);
  });

  it('needs the reason and the goodbye from now on', () => {
    const { reason: _reason, ...noReason } = ending;
    const { goodbye: _goodbye, ...noGoodbye } = ending;
    expect(() => ask('EndRelationship', story, noReason)).toThrow('Say why it ended');
    expect(() => ask('EndRelationship', story, noGoodbye)).toThrow('Say whether there was a goodbye');
  });

  it('is not before they knew each other', () => {
    expect(codesOf(ask('EndRelationship', story, { ...ending, occurred: day('2015-05-31') }))).toEqual([
      'end-before-start',
    ]);
  });

  it('ends a break that was agreed', () => {
    const onABreak = story.on('2026-02-01', tookABreak('Dan', '2026-02-01', '2026-04-01'));
    const events = eventsOf(ask('EndRelationship', onABreak, ending));
    expect(events.map(({ type }) => type)).toEqual(['RelationshipEnded', 'PauseEnded']);
  });
});

describe('Going on again', () => {
  const reopening = { relationshipId: dan, reason: 'He wrote on her birthday', occurred: day('2026-03-05') };
  const ended = story.on('2026-02-01', endedWith('Dan', 'chosen-by-other', '2026-02-01'));
  const died = story.on('2026-02-01', endedWith('Dan', 'death', '2026-02-01'));

  it('is for a relationship that had ended', () => {
    expect(eventsOf(ask('ReopenRelationship', ended, reopening))).toEqual([
      { type: 'RelationshipReopened', data: reopening },
    ]);
    expect(codesOf(ask('ReopenRelationship', story, reopening))).toEqual(['not-ended']);
  });

  it('is not before it had ended, and says since when', () => {
    expect(codesOf(ask('ReopenRelationship', ended, { ...reopening, occurred: day('2026-01-31') }))).toEqual([
      'end-before-start',
    ]);
    expect(() => ask('ReopenRelationship', ended, { ...reopening, occurred: null })).toThrow(
      'Enter since when it goes on again',
    );
  });

  it('is possible again after a second ending', () => {
    const twice = ended
      .on('2026-02-10', goesOnAgain('Dan', '2026-02-10'))
      .on('2026-02-20', endedWith('Dan', 'chosen-by-young-person', '2026-02-20'));
    expect(codesOf(ask('ReopenRelationship', twice, reopening))).toEqual([]);
  });

  it('is not for somebody who has died, unless that was recorded by mistake', () => {
    const [reason] = reasonsOf(ask('ReopenRelationship', died, reopening));
    expect(reason).toMatchObject({ code: 'ended-by-death', field: 'byMistake' });
    const mistake = { relationshipId: dan, reason: 'It was another Dan', byMistake: true };
    expect(eventsOf(ask('ReopenRelationship', died, mistake))).toEqual([
      {
        type: 'RelationshipReopened',
        data: { relationshipId: dan, reason: 'It was another Dan', occurred: day('2026-02-01') },
      },
    ]);
  });
});

describe('Lapsed and severed are worked out, never typed', () => {
  it.each(['lapsed', 'severed', 'drift'])('nothing records that a relationship is %s', (typed) => {
    const words = {
      kind: typed,
      how: typed,
      outcome: typed,
      reasonClass: typed,
      quality: typed,
      wish: typed,
      role: typed,
    };
    const dates = { occurred: day('2026-03-01'), reviewOn: '2026-06-01' };
    const said = { reason: 'Because', because: 'Because', words: 'Because', legalBasis: 'Order', goodbye: 'no' };
    const input = { relationshipId: dan, youngPersonsView: 'Fine', agreedBy: typed, ...words, ...dates, ...said };
    const ids = { ruptureId: idOf('a'), repairId: idOf('b'), pauseId: idOf('c'), restrictionId: idOf('d') };
    const taken = relationshipsCommands.filter((command) => {
      const read = command.input.safeParse({ ...input, ...ids });
      if (!read.success || !JSON.stringify(read.data).includes(`"${typed}"`)) return false;
      return codesOf(ask(command.name, story, { ...input, ...ids })).length === 0;
    });
    expect(taken.map(({ name }) => name)).toEqual([]);
  });

  it('says what to record instead', () => {
    const drifted = {
      relationshipId: dan,
      how: 'drift',
      reason: 'No calls',
      goodbye: 'no',
      occurred: day('2026-03-01'),
    };
    expect(reasonsOf(ask('EndRelationship', story, drifted))).toMatchObject([
      { field: 'how', message: expect.stringContaining('worked out from recorded contact') as string },
    ]);
  });
});

it('mending is looked for among what broke with this person alone', () => {
  const two = story
    .on('2026-01-02', matters('Kai', 'half-brother-or-sister'))
    .on('2026-02-01', broke('Kai', '2026-02-01'), mended('Kai', '2026-02-02', 'not-yet'));
  const repair = {
    repairId: idOf('talk'), ruptureId: idOf('what broke with Kai'), relationshipId: dan, kind: 'letter', outcome: 'mended',
    occurred: day('2026-02-10'),
  }; // prettier-ignore
  expect(codesOf(ask('RecordRepair', two, repair))).toEqual(['no-such-rupture']);
});
