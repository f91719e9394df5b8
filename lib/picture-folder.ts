import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the files of uploaded pictures lie, by name. */
export type PictureStore = {
  put: (name: string, bytes: Buffer) => Promise<void>;
  /** Undefined when there is none of that name. */
  get: (name: string) => Promise<Buffer | undefined>;
  /** Goes well also when there is none. */
  remove: (name: string) => Promise<void>;
};

/** A file is written beside its place and then moved there, so that nobody ever reads half of one. */
export function pictureFolder(folder: string): PictureStore {
  // Turbopack would take the folder for the whole project, and all of that for a part of the server.
  const placeOf = (name: string) => join(/* turbopackIgnore: true */ folder, name);
  return {
    async put(name, bytes) {
      await mkdir(folder, { recursive: true });
      const half = placeOf(`.${randomUUID()}`);
      try {
        await writeFile(half, bytes);
        await rename(half, placeOf(name));
      } finally {
        await rm(half, { force: true });
      }
    },
    get: (name) => readFile(placeOf(name)).catch(nothingThere),
    remove: (name) => rm(placeOf(name), { force: true }),
  };
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
