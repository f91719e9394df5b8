import { Agent } from 'node:http';
import { anApp } from '../bench/app.ts';
import { startFaultProxy } from '../local/fault-proxy.ts';
import { freePort } from '../local/ports.mjs';
import { makeOtherBuild } from './other-build.ts';

/** One address, before a process of the build that is tested and one of the build that follows it. */
export async function openTwoBuilds(movedAction: string) {
  const door = await startFaultProxy('http://127.0.0.1:1');
  const site = `http://localhost:${new URL(door.url).port}`;
  const before = anApp(await freePort(), { NEXTAUTH_URL: site });
  const after = anApp(await freePort(), { NEXTAUTH_URL: site, NEXT_DIST_DIR: makeOtherBuild(movedAction) });
  await Promise.all([before.start(), after.start()]);
  const agent = new Agent({ keepAlive: true });
  const leadTo = ({ port }: { port: number }) => {
    door.retarget(`http://127.0.0.1:${port}`);
    door.cutAll();
  };
  leadTo(before);
  return {
    site,
    /** A process that answers past the common address, for `send`. */
    before: { port: before.port, site, agent },
    after: { port: after.port, site, agent },
    /** From now on visitors come to the old build, or to the new one. */
    open: () => leadTo(before),
    deploy: () => leadTo(after),
    async end() {
      door.refuse();
      agent.destroy();
      await Promise.all([before.stop(), after.stop()]);
    },
  };
}
