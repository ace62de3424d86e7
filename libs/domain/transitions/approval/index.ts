export * from './changed-since';
