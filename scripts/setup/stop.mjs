// @ts-check

/**
 * Calls `stop` when this process is asked to end. Under npm that is also when its parent is gone: npm ends its shell,
 * and the shell tells nobody.
 * @param {(signal: NodeJS.Signals) => void} stop
 */
export function whenStopped(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stop(signal));
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 300);
  watch.unref();
}
