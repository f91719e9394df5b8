import { embeddedJson } from '@/lib/embedded-json';

/** What a page is about, in the words of schema.org. Data that no browser runs, so it needs no nonce. */
export function JsonLd({ data }: { data: object }) {
  const text = embeddedJson({ '@context': 'https://schema.org', ...data });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: embeddedJson leaves nothing that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
