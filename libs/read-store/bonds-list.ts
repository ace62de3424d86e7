/** A link that another record suggested, and whose record that is. */
export interface QuestionOfBond {
  readonly bondId: string;
  readonly askedFrom: string;
}

/** Questions about links between the records of brothers and sisters. */
export interface BondQueries {
  /**
   * Every question ever asked of a young person's record, answered and withdrawn ones too: whether it waits, at whatever
   * moment, is for the two records to say.
   */
  bondsAskedOf(youngPersonId: string): Promise<readonly QuestionOfBond[]>;
}
