import { Agent } from 'node:http';
import { join } from 'node:path';
import { aSku } from '../../db/testing/builders.ts';
import { until } from '../../local/processes.mjs';
import { type Buyer, sendBuyer } from '../faults/buyer.ts';
import type { Scene } from '../faults/world.ts';
import { Journal } from '../journal.ts';
import { send } from '../send.ts';
import { aShop } from '../shop.ts';
import { type Nodes, openNodes } from './nodes.ts';
import { openRedises, type Redises } from './redises.ts';

const pieces = 10_000_000; // more than all buyers take: what is refused for want of stock is refused falsely

export type ClusterWorld = Scene & { nodes: Nodes; redises: Redises; leave: () => Promise<void> };

/** Two processes of the shop behind HAProxy, with everything behind them; buyers and visitors know HAProxy alone. */
export async function openClusterWorld(buyers: number): Promise<ClusterWorld> {
  const nodes = await openNodes();
  const redises = await openRedises();
  const site = process.env.NEXTAUTH_URL ?? '';
  const door = Number(new URL(site).port);
  const apps = nodes.cluster.apps.map(({ port }) => aShop({ PORT: String(port) }));
  await Promise.all(apps.map((app) => app.start()));
  const goods = await Promise.all(Array.from({ length: 20 }, () => aSku({ stock: pieces })));
  const journal = new Journal(join(process.env.SHOP_DATA_DIR ?? '.', 'faults.jsonl'));
  const crowd = await Promise.all(
    Array.from({ length: buyers }, () => sendBuyer({ site, ports: [door], goods, journal })),
  );
  await warmUp(crowd);
  const visitor = new Agent({ keepAlive: true });
  return {
    nodes,
    redises,
    apps,
    crowd,
    goods,
    journal,
    truths: nodes.inStep,
    look: (_, path) => send({ port: door, site, agent: visitor }, path),
    async leave() {
      await Promise.all(crowd.map((buyer) => buyer.rest()));
      await Promise.all(apps.map((app) => app.stop()));
      visitor.destroy();
    },
  };
}

/** The first requests pay for loading the code, and are no measure of a fault. */
async function warmUp(crowd: readonly Buyer[]): Promise<void> {
  for (const buyer of crowd) buyer.go();
  await until(() => crowd.every(({ lastPlaced }) => lastPlaced.toldAt > 0), 60_000, 100);
  await Promise.all(crowd.map((buyer) => buyer.rest()));
}
