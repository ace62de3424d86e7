export * from './letters';
export * from './paper';
