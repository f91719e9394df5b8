/** A CSV file, to be kept rather than shown. */
export const answerFile = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'cache-control': 'private, no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
