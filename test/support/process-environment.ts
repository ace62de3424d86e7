/** The environment for a process that a test starts: what the run of tests is told is no setting of ours. */
export const environmentForProcess = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('THROUGHLINE_TEST_')));
