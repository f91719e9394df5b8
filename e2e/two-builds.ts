import { aShop } from '../bench/shop.ts';
import { startFaultProxy } from '../local/fault-proxy.ts';
import { freePort } from '../local/ports.mjs';
import { makeOtherBuild } from './other-build.ts';

/** One address, before a process of the build that is tested and one of the build that follows it. */
export async function openTwoBuilds(movedAction: string) {
  const door = await startFaultProxy('http://127.0.0.1:1');
  const site = `http://localhost:${new URL(door.url).port}`;
  const aProcess = async (more = {}) =>
    aShop({ NEXTAUTH_URL: site, PORT: String(await freePort()), ...more });
  const before = await aProcess();
  const after = await aProcess({ NEXT_DIST_DIR: makeOtherBuild(movedAction) });
  await Promise.all([before.start(), after.start()]);
  const leadTo = ({ port }: { port: number }) => {
    door.retarget(`http://127.0.0.1:${port}`);
    door.cutAll();
  };
  leadTo(before);
  return {
    site,
    /** A process that answers past the common address, for `send`. */
    before: before.door,
    after: after.door,
    /** From now on visitors come to the old build, or to the new one. */
    open: () => leadTo(before),
    deploy: () => leadTo(after),
    async end() {
      door.refuse();
      await Promise.all([before.stop(), after.stop()]);
    },
  };
}
