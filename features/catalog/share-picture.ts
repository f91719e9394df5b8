/**
 * A product picture for a link that is shared. Taken through the optimizer, since not every network reads WebP: it
 * answers with JPEG where the request does not name WebP. Square like the original, which all of them accept.
 */
export const sharePicture = ({ name, image }: { name: string; image: string }) => ({
  url: `/_next/image?url=${encodeURIComponent(image)}&w=828&q=75`,
  width: 800,
  height: 800,
  alt: name,
});
