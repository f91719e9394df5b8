import type { Permission } from '../permissions.ts';

/** Groups and what their members may do. */
export const groupList: Readonly<Record<string, readonly Permission[]>> = {
  运营部: [
    'dashboard.view',
    'catalog.view',
    'catalog.edit',
    'catalog.cost',
    'catalog.launch',
    'category.edit',
    'brand.edit',
    'content.edit',
    'stock.view',
    'stock.adjust',
    'order.view',
    'order.export',
    'order.ship',
    'order.cancel',
    'order.return',
    'order.refund',
    'payment.view',
    'review.view',
    'review.remove',
  ],
  客服部: [
    'dashboard.view',
    'catalog.view',
    'order.view',
    'order.cancel',
    'order.return',
    'payment.view',
    'review.view',
    'user.view',
  ],
  仓储部: ['catalog.view', 'stock.view', 'stock.adjust', 'order.view', 'order.ship'],
};
