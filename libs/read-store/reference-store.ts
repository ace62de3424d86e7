/** Ordnance Survey National Grid, metres. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

export interface PostcodeRow extends GridPoint {
  /** A full postcode (LS1 4DT) or an outward code (LS1) for the middle of its area; folded when saved. */
  readonly postcode: string;
}

/** Where a postcode is. `outward`: only the middle of its outward code's area is known. */
export interface Located extends GridPoint {
  readonly precision: 'postcode' | 'outward';
}

/** Reference data that was imported and cannot be built from the log. */
export interface ReferenceStore {
  /** Adds or replaces, all or none of the batch; answers how many were saved. */
  savePostcodes(batch: readonly PostcodeRow[]): Promise<number>;
  locate(postcode: string): Promise<Located | undefined>;
  /** By the postcode as it was asked for; those not known are not in the map. */
  locateMany(postcodes: readonly string[]): Promise<ReadonlyMap<string, Located>>;
  postcodeCount(): Promise<number>;
  close(): Promise<void>;
}
