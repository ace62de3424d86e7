import type { Column } from '../files/read-table';

interface ExplainedColumn extends Column {
  /** What to write in it, for whoever fills in a list. */
  readonly says: string;
}

/** The columns of a list of homes, in the order of the template. A list may have them in any order. */
export const COLUMNS: readonly ExplainedColumn[] = [
  { name: 'reference', also: ['ref', 'home_reference'], needed: true, says: 'your own reference for the home, the same in every list' },
  { name: 'name', also: ['home', 'home_name'], needed: true, says: 'what the home is called' },
  { name: 'provider', also: ['provider_name'], needed: true, says: 'who runs it' },
  { name: 'provider_code', also: ['place_provider'], says: 'PR1 own authority, PR2 another authority, PR3 other public body, PR4 private, PR5 voluntary, PR0 parent' },
  { name: 'kind', also: ['place', 'kind_of_home'], needed: true, says: 'the return’s PLACE code: U4 or U6 foster home, U1 or U3 with relatives or friends, K2 children’s home, K1 secure, K3 supported accommodation, H5 semi-independent, P2 independent, R1 residential care home, R3 family centre, S1 residential school' },
  { name: 'urn', says: 'Ofsted’s number, of a foster home its agency’s' },
  { name: 'postcode', also: ['post_code'], says: 'where it is, so that miles can be worked out' },
  { name: 'area', says: 'seen from your authority: inside, adjoining, or at a distance' },
  { name: 'age_from', also: ['ages_from', 'min_age'], says: 'the youngest age it takes, whole years' },
  { name: 'age_to', also: ['ages_to', 'max_age'], says: 'the oldest age it takes, whole years' },
  { name: 'sexes', also: ['sex'], says: 'any, F or M' },
  { name: 'capacity', also: ['places'], says: 'places in all' },
  { name: 'places_free', also: ['vacancies'], says: 'how many are free; 0 when none is' },
  { name: 'free_from', also: ['available_from'], says: 'the first day on which one is free, dd/mm/yyyy; blank when it is free now' },
  { name: 'weekly_cost', also: ['cost', 'weekly_fee'], says: 'pounds a week for one place' },
  { name: 'offers', also: ['notes'], says: 'what it offers, in a sentence' },
  { name: 'stated_on', also: ['as_at', 'date'], says: 'the day on which this was so, dd/mm/yyyy; blank takes --stated-on' },
  { name: 'closed_on', also: ['closed'], says: 'the day it closed, dd/mm/yyyy; blank while it is open' },
  { name: 'closed_because', says: 'why it closed' },
]; // prettier-ignore

/** An empty list, ready to be filled in. */
export const TEMPLATE = COLUMNS.map(({ name }) => name).join(',');

/** What each column is for, one line each. */
export const TEMPLATE_EXPLAINED = COLUMNS.map(
  ({ name, needed, says }) => `${name.padEnd(16)}${needed === true ? '(needed) ' : ''}${says}`,
).join('\n');

/** What a file should have been, for whoever gave another. */
export const WANTED = 'a list of homes is CSV with columns reference, name, provider, kind … (see --template)';
