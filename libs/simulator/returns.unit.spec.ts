import { ageOn, civilDate, postcodeSchema, type CivilDate } from '#libs/domain/kernel';
import { simulateCare } from './authority';
import { returnFiles } from './returns';
import { brokenEpisodes, day, rowsOf, spellsOf, type Row } from './testing/return-rules';

const authority = simulateCare({ youngPeople: 700, years: 5, seed: 42, endsOn: civilDate('2025-11-20') });
const returns = authority.returnYears.map((year) => ({ year, files: returnFiles(authority, year) }));
const every = (name: string): Row[] => returns.flatMap(({ files }) => rowsOf(files, name));

describe('Returns of an invented authority are valid', () => {
  it('has a return for each collection year and one for the year that is not over', () => {
    expect(authority.returnYears).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('has the columns of the return in its order', () => {
    expect(returns[4]?.files.map(({ name, csv }) => [name, csv.slice(0, csv.indexOf('\n'))])).toEqual([
      ['header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'],
      ['episodes.csv', 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'],
      ['reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE'],
      ['uasc.csv', 'CHILD,SEX,DOB,DUC'],
      ['oc2.csv', 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED'],
      ['oc3.csv', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM'],
      ['ad1.csv', 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'],
      ['placed_for_adoption.csv', 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED'],
      ['previous_permanence.csv', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM'],
      ['missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END'],
      ['sw_episodes.csv', 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON'],
    ]); // prettier-ignore
  });

  it('breaks no rule of the episodes', () => {
    expect(brokenEpisodes(returns.map(({ files }) => files))).toEqual([]);
  });

  it('catches what is broken: the checker sees a wrong reason, a gap and an absence that begins care', () => {
    const head = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
    const rows = ['H1,01/05/2020,S,C2,N1,U6,PR1,01/06/2020,X1,,ZZ1 0AA,ZZ2 0AA,9900001', 'H1,03/06/2020,P,C2,N1,U6,PR1,,,,ZZ1 0AA,ZZ3 0AA,9900001', 'H2,01/05/2020,S,C2,N1,T4,,,,,ZZ1 0AA,ZZ2 0AA,']; // prettier-ignore
    const header = 'CHILD,DOB\nH1,01/01/2012\nH2,01/01/2012\n';
    const broken = brokenEpisodes([[{ name: 'episodes.csv', csv: [head, ...rows].join('\n') }, { name: 'header.csv', csv: header }]]); // prettier-ignore
    expect(broken.map((text) => text.slice(0, text.indexOf(':')))).toEqual([
      '433, 501 the next begins when this ends',
      '225 a reason before P, B, T, U; 226 none around an absence',
      '380, 381 care does not begin or end away',
    ]);
  });

  it('uses every reason for a new episode and every kind of end', () => {
    const codes = (column: string): Set<string | undefined> => new Set(every('episodes.csv').map((row) => row[column]));
    expect([...codes('RNE')].sort()).toEqual(['B', 'L', 'P', 'S', 'T', 'U']);
    for (const rec of ['X1', 'E4A', 'E4B', 'E5', 'E6', 'E12', 'E17', 'E45', 'E46', 'E47', 'E41'])
      expect(codes('REC')).toContain(rec);
    for (const place of ['A6', 'H5', 'K2', 'K3', 'P1', 'T1', 'T2', 'T3', 'T4', 'U1', 'U3', 'U4', 'U6'])
      expect(codes('PLACE')).toContain(place);
  });

  it('codes supported accommodation H5 before it was registered and K3 after, from 16', () => {
    const born = new Map(every('header.csv').map((row) => [row['CHILD'], day(row['DOB']) as CivilDate]));
    for (const row of every('episodes.csv').filter(({ PLACE }) => PLACE === 'H5' || PLACE === 'K3')) {
      const from = day(row['DECOM']) as CivilDate;
      expect(row['PLACE'] === 'K3').toBe(from >= '2023-10-28');
      expect(ageOn(born.get(row['CHILD']) as CivilDate, from)).toBeGreaterThanOrEqual(16);
    }
  });
});

describe('One return after another', () => {
  it('carries an open episode over with its first day and fills in the end once it is known', () => {
    let carried = 0;
    returns.slice(1).forEach(({ files }, i) => {
      const open = rowsOf(returns[i]?.files ?? [], 'episodes.csv').filter(({ DEC }) => DEC === '');
      const next = new Map(rowsOf(files, 'episodes.csv').map((row) => [`${row['CHILD']}|${row['DECOM']}`, row]));
      for (const row of open) {
        const { DEC: _dec, REC: _rec, REASON_PLACE_CHANGE: _reason, ...same } = row;
        expect(next.get(`${row['CHILD']}|${row['DECOM']}`)).toMatchObject(same);
        carried += 1;
      }
    });
    expect(carried).toBeGreaterThan(500);
  });

  it('lets nothing leak that was not known on its last day', () => {
    for (const { year, files } of returns) {
      const last = year === 2026 ? '2025-11-20' : `${year}-03-31`;
      const days = files.flatMap(({ name }) =>
        rowsOf(files, name).flatMap((row) => Object.entries(row).filter(([column]) => /^(DECOM|DEC|REVIEW|DUC|MIS_|SW_DEC|DATE_(INT|MATCH|PLACED))/.test(column) && column !== 'REVIEW_CODE').map(([, text]) => day(text))),
      ); // prettier-ignore
      expect(days.filter((one) => one !== null && one > last)).toEqual([]);
    }
    const open = every('episodes.csv').filter(({ DEC }) => DEC === '');
    expect(open.filter((row) => row['REC'] !== '' || row['REASON_PLACE_CHANGE'] !== '')).toEqual([]);
  });
});

describe('The other tables', () => {
  const born = new Map(every('header.csv').map((row) => [row['CHILD'], day(row['DOB']) as CivilDate]));

  it('names everybody in the header', () => {
    for (const { files } of returns) {
      const named = new Set(rowsOf(files, 'header.csv').map((row) => row['CHILD']));
      const found = files.flatMap(({ name }) => rowsOf(files, name).map((row) => row['CHILD']));
      expect(found.filter((child) => !named.has(child))).toEqual([]);
    }
  });

  it('codes reviews PN0 under four and PN1 to PN7 from four (440, 441)', () => {
    for (const row of every('reviews.csv')) {
      const young = ageOn(born.get(row['CHILD']) as CivilDate, day(row['REVIEW']) as CivilDate) < 4;
      expect(row['REVIEW_CODE']).toMatch(young ? /^PN0$/ : /^PN[1-7]$/);
    }
  });

  it('keeps missing spells apart, and closed before the episode they fall in (574 to 577)', () => {
    const episodes = spellsOf(latest('episodes.csv', 'DECOM'), 'DECOM', 'DEC');
    for (const [child, spells] of spellsOf(latest('missing.csv', 'MIS_START'), 'MIS_START', 'MIS_END')) {
      spells.forEach(([from, to], i) => {
        const next = spells[i + 1];
        if (next !== undefined) expect((to as CivilDate) < next[0]).toBe(true);
        const inside = episodes.get(child)?.some(([a, b]) => a <= from && (b === null || (to !== null && to <= b)));
        expect(inside).toBe(true);
      });
    }
  });

  it('gives everybody in care on 31 March one social worker, without gap or overlap', () => {
    for (const [, spells] of spellsOf(latest('sw_episodes.csv', 'SW_DECOM'), 'SW_DECOM', 'SW_DEC')) {
      spells.slice(1).forEach(([from], i) => {
        expect((spells[i]?.[1] as CivilDate) <= from).toBe(true);
      });
    }
    const files = returns.find(({ year }) => year === 2025)?.files ?? [];
    const open = new Set(rowsOf(files, 'episodes.csv').filter(({ DEC }) => DEC === '').map(({ CHILD }) => CHILD)); // prettier-ignore
    const withWorker = new Set(rowsOf(files, 'sw_episodes.csv').filter(({ SW_DEC }) => SW_DEC === '').map(({ CHILD }) => CHILD)); // prettier-ignore
    expect(withWorker).toEqual(open);
  });

  it('gives no former carer as a home at 17, and a birthday from 17 to 21 in the year', () => {
    for (const { year, files } of returns) {
      for (const row of rowsOf(files, 'oc3.csv')) {
        const age = year - Number(row['DOB']?.slice(6)) - (Number(row['DOB']?.slice(3, 5)) >= 4 ? 1 : 0);
        expect(age).toBeGreaterThanOrEqual(17);
        expect(age).toBeLessThanOrEqual(21);
        if (age === 17) expect(row['ACCOM']).not.toBe('Z1');
        if (row['IN_TOUCH'] === 'RHOM') expect([row['ACTIV'], row['ACCOM']]).toEqual(['0', '0']);
      }
    }
  });

  it('has no home postcode for those who came alone, and one that a form would take for everybody else', () => {
    const alone = new Set(every('uasc.csv').map((row) => row['CHILD']));
    expect(alone.size).toBeGreaterThan(3);
    for (const row of every('episodes.csv')) {
      if (alone.has(row['CHILD'] ?? '')) expect(row['HOME_POST']).toBe('');
      else expect(postcodeSchema.parse(row['HOME_POST'])).toBe(row['HOME_POST']);
    }
  });

  it('puts every postcode of the returns on the map', () => {
    const known = new Set(authority.gazetteer.map(({ postcode }) => postcode));
    const used = every('episodes.csv').flatMap((row) => [row['HOME_POST'] ?? '', row['PL_POST'] ?? '']);
    expect(used.filter((postcode) => postcode !== '' && !known.has(postcode))).toEqual([]);
  });
});

/** Rows of a table as the last return has each. */
function latest(name: string, column: string): Row[] {
  const rows = new Map(every(name).map((row) => [`${row['CHILD']}|${row[column]}`, row]));
  return [...rows.values()];
}
