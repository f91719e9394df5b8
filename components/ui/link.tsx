import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** Pages are dynamic, so fetching them ahead would cost the server a request per link and gain nothing. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
