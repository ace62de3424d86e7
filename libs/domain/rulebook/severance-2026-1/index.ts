export * from '#libs/domain/rulebook/severance-rules';
export * from './rule-set';
