// Asks the app in this container how it is; ends with status 0 when it is well. Usage: node healthy.mjs /health/ready
const { PORT = '3000' } = process.env;
const [, , path = '/health/live'] = process.argv;
const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
if (answer?.ok !== true) process.exitCode = 1;
