import { aStory } from '#libs/testing/journey-builders';
import { civilDate, foldLens } from '../../kernel';
import {
  accommodationInWords, activityInWords, careLeaverPositionFactId, careLeaverPositions, inTouchInWords, latestPosition,
  pathwayPlansLens, type PathwayPlansEvent,
} from '..'; // prettier-ignore

const position = (year: number, inTouch: string): PathwayPlansEvent => ({
  type: 'CareLeaverPositionRecorded',
  data: {
    factId: careLeaverPositionFactId(year),
    occurred: { from: civilDate(`${year - 1}-04-01`), to: civilDate(`${year}-03-31`), precision: 'year' },
    inTouch,
    activity: 'F2',
    accommodation: 'U1',
    returnYear: year,
  },
});

describe('where a care leaver is', () => {
  const story = aStory().on('2019-06-01', position(2019, 'NO'), position(2018, 'YES'));
  const { state } = foldLens(pathwayPlansLens, story.journey);

  it('has one position for each year', () => {
    expect(careLeaverPositions(state).map(({ inTouch }) => inTouch)).toEqual(['YES', 'NO']);
  });

  it('has a latest position on a day', () => {
    expect(latestPosition(state, civilDate('2018-03-31'))?.inTouch).toBe('YES');
    expect(latestPosition(state, civilDate('2018-04-01'))?.inTouch).toBe('NO');
    expect(latestPosition(state, civilDate('2016-01-01'))).toBeUndefined();
  });

  it('is said in words', () => {
    expect(accommodationInWords('Z1')).toBe('with former foster carers (suitable)');
    expect(accommodationInWords('01')).toBe('code 01');
    expect(activityInWords('0')).toBe('not recorded');
    expect(inTouchInWords('RHOM')).toBe('went home for six months or more');
  });
});
