export * from './accounts.ts';
export * from './catalog.ts';
export * from './operations.ts';
export * from './orders.ts';
