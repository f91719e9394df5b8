import { welcome } from '../welcome.mjs';

/** Where the shop is, and each server behind it. */
export function showCluster({ folder, proxy, nodes, redises, sentinels, apps }, env) {
  const lines = [
    ['shop', 'HAProxy', [proxy.shop], 'two processes', apps],
    ['database', 'HAProxy', [proxy.database], 'three nodes', nodes],
    ['Redis', 'HAProxy', [proxy.redis], 'primary and replica', redises],
    ['', '', [], 'Sentinels', sentinels],
  ].map(([what, by, [port], behind, servers]) =>
    [
      what.padEnd(10),
      `${by} ${port ?? ''}`.padEnd(16),
      behind.padEnd(20),
      servers.map((server) => server.port).join(' '),
    ].join(''),
  );
  process.stdout.write(`\n  On 127.0.0.1\n${lines.map((line) => `    ${line}`).join('\n')}\n`);
  process.stdout.write(`  Logs, pid files and passwords: ${folder}\n`);
  welcome(env);
}
