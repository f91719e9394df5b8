import type { Same } from '../same.ts';
import type { rights as words } from '../zh-CN/rights.ts';

export const rights: Same<typeof words> = {
  areas: {
    overview: 'Overview and logs',
    goods: 'Products',
    stock: 'Stock',
    orders: 'Orders and payments',
    people: 'Reviews, users and staff',
    shop: 'Shop',
  },
  dashboard: { view: 'See the overview' },
  catalog: {
    view: 'See products, categories and brands',
    edit: 'Add and change products, options, pictures',
    cost: 'See and change cost prices',
    launch: 'Put on the shelf and take off',
  },
  category: { edit: 'Change categories and channels' },
  brand: { edit: 'Add and change brands' },
  content: { edit: 'Change the home page' },
  stock: { view: 'See stock movements', adjust: 'Adjust stock' },
  order: {
    view: 'See orders',
    export: 'Export orders',
    ship: 'Ship orders',
    cancel: 'Cancel orders',
    return: 'Decide returns',
    refund: 'Refund',
  },
  payment: { view: 'See payments and refunds' },
  review: { view: 'See reviews', remove: 'Hide reviews' },
  user: { view: 'See users', disable: 'Disable and enable users' },
  staff: { view: 'See staff and groups', edit: 'Add staff, give groups and rights' },
  region: { view: 'See regions' },
  audit: { view: 'See the audit log' },
  message: { view: 'See messages and jobs', retry: 'Send messages again, run jobs at once' },
  settings: { edit: 'Change the settings of the shop' },
};
