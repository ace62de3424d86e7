export const inventedPerson = 'Robin Example';
