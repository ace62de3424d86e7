// What can be asked of the time after care.
export * from './homes';
export * from './in-touch';
export * from './keeping-in-touch';
