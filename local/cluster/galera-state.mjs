import { answers } from '../ports.mjs';

/** An account without a password or rights: its login is the same packet every time, so that HAProxy can send it. */
export const CHECKER = 'checker';

const capabilities = 0x8201; // long passwords, protocol 4.1, secure connection
const utf8mb4 = 45;

const login = Buffer.alloc(32);
login.writeUInt32LE(capabilities, 0);
login.writeUInt32LE(2 ** 24, 4);
login[8] = utf8mb4;

/** What is sent to a node, and what it answers while it is in step with a majority of the cluster. */
export const dialogue = {
  login: packet(1, Buffer.concat([login, Buffer.from(`${CHECKER}\0\0`)])),
  question: packet(0, Buffer.from("\x03SHOW STATUS LIKE 'wsrep_local_state'")),
  synced: Buffer.from('\x11wsrep_local_state\x014'),
};

export const isSynced = (port) =>
  answers(
    port,
    (text) => text.includes(dialogue.synced.toString()),
    Buffer.concat([dialogue.login, dialogue.question]),
  );

function packet(sequence, payload) {
  return Buffer.concat([Buffer.from([payload.length, 0, 0, sequence]), payload]);
}
