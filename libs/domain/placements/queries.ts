// What can be asked of a young person's placements.
export * from './changes';
export * from './episodes';
export * from './homes';
export * from './periods';
export * from './spells';
export * from './timeline';
