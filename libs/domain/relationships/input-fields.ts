import { enterShort, idSchema, vagueDateSchema } from '../kernel';

// What the questions about people who matter have in common. Ids come with the input, made when the form was rendered.

export const relationshipId = idSchema;
export const occurred = vagueDateSchema;
export const reason = enterShort('Say why');
