/** CPU milliseconds of this thread so far: unlike the clock it doesn't run while other programs have the core. */
export const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
