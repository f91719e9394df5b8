import { answerSitemap } from '@/features/catalog/answer-sitemap';

export const dynamic = 'force-dynamic';

export const GET = () => answerSitemap();
