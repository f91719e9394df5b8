import { isPictureName } from '@/features/backoffice/pictures/picture-path';
import { refusalOf } from '@/lib/outage';
import { pictureStore } from '@/lib/picture-store';

const aYear = 31_536_000;

/** An uploaded picture. Its name is what is in it, so whoever has it never needs to ask again. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  if (!isPictureName(file)) return lost();
  if (request.headers.get('if-none-match') === `"${file}"`)
    return new Response(null, { status: 304, headers: asPicture(file) });
  try {
    const bytes = await pictureStore().get(file);
    return bytes ? new Response(new Uint8Array(bytes), { headers: asPicture(file) }) : lost();
  } catch (error) {
    if (!refusalOf(error)) throw error;
    return new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '30' } });
  }
}

const asPicture = (file: string) => ({
  'Content-Type': 'image/webp',
  'Content-Disposition': `inline; filename="${file}"`,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': `public, max-age=${aYear}, immutable`,
  ETag: `"${file}"`,
});

const lost = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
