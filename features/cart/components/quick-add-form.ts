/** By what the buttons of cards find their form, which stands elsewhere on the page. */
export const quickAddForm = 'quick-add';
