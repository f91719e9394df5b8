import { startShop } from '../bench/shop.ts';
import { freePort } from '../local/ports.mjs';

/** A process of the build that is tested, beside the others. */
export async function startProcess(settings: Record<string, string>, hear?: (line: string) => void) {
  const port = String(await freePort());
  return startShop({ PORT: port, NEXTAUTH_URL: `http://localhost:${port}`, ...settings }, hear);
}
