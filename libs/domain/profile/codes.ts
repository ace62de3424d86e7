/** The return's codes of sex and ethnicity in words (research/domain 3.3): 1 and 2 until 2023, then letters. */
const SEX: ReadonlyMap<string, string> = new Map([
  ['1', 'male'],
  ['2', 'female'],
  ['M', 'male'],
  ['F', 'female'],
  ['U', 'neither recorded as male nor as female'],
]);

const ETHNICITY: ReadonlyMap<string, string> = new Map([
  ['WBRI', 'White British'],
  ['WIRI', 'White Irish'],
  ['WOTH', 'another White background'],
  ['WIRT', 'Traveller of Irish heritage'],
  ['WROM', 'Gypsy or Roma'],
  ['MWBC', 'White and Black Caribbean'],
  ['MWBA', 'White and Black African'],
  ['MWAS', 'White and Asian'],
  ['MOTH', 'another mixed background'],
  ['AIND', 'Indian'],
  ['APKN', 'Pakistani'],
  ['ABAN', 'Bangladeshi'],
  ['AOTH', 'another Asian background'],
  ['BCRB', 'Black Caribbean'],
  ['BAFR', 'Black African'],
  ['BOTH', 'another Black background'],
  ['CHNE', 'Chinese'],
  ['OOTH', 'another ethnic background'],
  ['REFU', 'did not want to say'],
  ['NOBT', 'not yet known'],
]);

const inWords = (words: ReadonlyMap<string, string>, code: string | null): string =>
  code === null || code === '' ? 'not recorded' : (words.get(code) ?? `code ${code}`);

/** SEX in words. */
export const sexInWords = (code: string | null): string => inWords(SEX, code);
/** ETHNIC in words. */
export const ethnicityInWords = (code: string | null): string => inWords(ETHNICITY, code);
