export const held = 'a review was held';
