import type { FeedMappingOptions } from '#libs/integration';

/** The invented mapping of these tests, the same in every process of one. */
export const MAPPING_OPTIONS: FeedMappingOptions = {
  source: '/throughline-test',
  secret: 'an invented secret of thirty-two characters',
};
