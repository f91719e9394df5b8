// Loaded into the programs that the launcher starts: when the launcher is gone, however it went, the pipe to it
// closes and they end too, so that nothing forgotten keeps a port. Their own children have other parents.
if (process.ppid === Number(process.env.SHOP_LAUNCHER)) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGINT')).resume();
  process.stdin.unref?.();
}
