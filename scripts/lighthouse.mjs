import { end, endOnSignals, Stopped } from '../local/ending.mjs';
import { complain, Trouble } from '../local/say.mjs';
import { measure } from './lighthouse/measure.mjs';
import { failings, printed } from './lighthouse/verdict.mjs';

// Run by hand against a shop that runs (`npm start`):
// node scripts/lighthouse.mjs [--runs=5] [--origin=http://localhost:3000] [path ...]

const given = process.argv.slice(2);
const option = (name, usual) =>
  given.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const runs = Number(option('runs', '5'));
const origin = option('origin', 'http://localhost:3000');
const asked = given.filter((word) => !word.startsWith('--'));
const paths = asked.length > 0 ? asked : ['/', '/list/115', '/goods/1'];

endOnSignals();
try {
  if (!Number.isInteger(runs) || runs < 1) throw new Trouble('--runs must be a whole number from 1.');
  const results = await measure(
    paths.map((path) => new URL(path, origin).href),
    runs,
  );
  process.stdout.write(printed(results));
  await end(results.some((result) => failings(result).length > 0) ? 1 : 0);
} catch (error) {
  if (!(error instanceof Stopped)) complain(error);
  await end(2);
}
