import { answerSitemapFile } from '@/features/catalog/answer-sitemap';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerSitemapFile((await params).file);
}
