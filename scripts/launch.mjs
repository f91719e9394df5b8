const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`\n✖ Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

// Only now, since older versions cannot even read these files.
const [mode, ...args] = process.argv.slice(2);
import('../local/modes.mjs').then(({ launch }) => launch(mode, args));
