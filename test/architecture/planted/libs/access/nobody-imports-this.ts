export const forgotten = 'nobody imports this file and it imports nobody';
