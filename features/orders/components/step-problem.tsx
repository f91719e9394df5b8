import { FieldError } from '@/components/ui/field';

/** Why a step was not taken; a row of its own among the buttons. */
export function StepProblem({ text }: { text: string | undefined }) {
  return (
    <div role="alert" className="order-first w-full basis-full! empty:hidden">
      {text && <FieldError>{text}</FieldError>}
    </div>
  );
}
