'use client';

import { useEffect } from 'react';

/** Tells the shop that these goods were looked at: after the page, by a post of its own, since a GET changes nothing. */
export function NoteView({ skuId }: { skuId: number }) {
  useEffect(() => {
    const body = JSON.stringify({ skuId });
    const headers = { 'content-type': 'application/json' };
    // whoever leaves at once, or has no connection, misses nothing
    fetch('/api/views', { method: 'POST', body, headers, keepalive: true }).catch(() => {});
  }, [skuId]);
  return null;
}
