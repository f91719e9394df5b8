import type { FormState } from '@/lib/form-action';

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
