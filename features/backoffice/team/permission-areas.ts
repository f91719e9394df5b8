import { type Permission, permissionCodes } from '../../../db/permissions.ts';

export type { Permission };

export const areas = ['overview', 'goods', 'stock', 'orders', 'people', 'shop'] as const;
export type Area = (typeof areas)[number];

/** Under which heading each right stands where rights are given. */
const areaOf: Record<Permission, Area> = {
  'dashboard.view': 'overview',
  'catalog.view': 'goods',
  'catalog.edit': 'goods',
  'catalog.cost': 'goods',
  'catalog.launch': 'goods',
  'category.edit': 'goods',
  'brand.edit': 'goods',
  'content.edit': 'shop',
  'stock.view': 'stock',
  'stock.adjust': 'stock',
  'order.view': 'orders',
  'order.export': 'orders',
  'order.ship': 'orders',
  'order.cancel': 'orders',
  'order.return': 'orders',
  'order.refund': 'orders',
  'payment.view': 'orders',
  'review.view': 'people',
  'review.remove': 'people',
  'user.view': 'people',
  'user.disable': 'people',
  'staff.view': 'people',
  'staff.edit': 'people',
  'region.view': 'shop',
  'audit.view': 'overview',
  'message.view': 'overview',
  'message.retry': 'overview',
  'settings.edit': 'shop',
};

export const permissionsIn = (area: Area): Permission[] =>
  permissionCodes.filter((code) => areaOf[code] === area);

export const isPermission = (code: string): code is Permission => Object.hasOwn(areaOf, code);
