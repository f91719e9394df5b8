const shape = /^[\da-f]{64}\.webp$/;

/** What the shop calls a picture: the SHA-256 of its file. */
export const isPictureName = (name: string): boolean => shape.test(name);

const folder = '/pictures/';

export const picturePath = (hash: string): string => `${folder}${hash}.webp`;

/** The hash in the path of an uploaded picture; undefined for others, which came with the shop. */
export function hashOf(path: string): string | undefined {
  const name = path.startsWith(folder) ? path.slice(folder.length) : '';
  return isPictureName(name) ? name.slice(0, 64) : undefined;
}
