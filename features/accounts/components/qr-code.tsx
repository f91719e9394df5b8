import type { QrPicture } from '../draw-qr';

const quietZone = 4; // squares of white around, as readers expect it

/** Dark on white in either theme: not every camera reads it the other way round. */
export function QrCode({ picture: { size, path }, label }: { picture: QrPicture; label: string }) {
  const all = size + 2 * quietZone;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${all} ${all}`}
      shapeRendering="crispEdges"
      className="size-56 rounded-card border border-line bg-white text-black"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
