import type { StaffOrdersAsked } from '../backoffice-schema';

const usual: StaffOrdersAsked = {
  status: undefined,
  pay: undefined,
  q: '',
  sort: 'newest',
  size: 20,
  page: 1,
};

/** The address of a list of orders; what is as usual is left out. */
export function staffOrdersLink(asked: Partial<StaffOrdersAsked>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== usual[name as keyof StaffOrdersAsked])
      parameters.set(name, String(value));
  }
  return parameters.size > 0 ? `/admin/orders?${parameters}` : '/admin/orders';
}
