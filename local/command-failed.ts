/** Ends `npm run <name>` with exit code 1, after a line on options that can't be read or the stack of a bug. */
export const commandFailed = (name: string, error: unknown): void => {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message} See npm run ${name} -- --help` : error);
  process.exitCode = 1;
};
