import { Button } from './button';
import { SubmitButton } from './submit-button';

type Props = {
  /** Of the AskBox. */
  id: string;
  words: { yes: string; no: string; busy: string };
};

/** The two ways out of an AskBox: back, or on with the form that it belongs to. */
export function AskAnswers({ id, words: { yes, no, busy } }: Props) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button popoverTarget={id} popoverTargetAction="hide">
        {no}
      </Button>
      <SubmitButton look="primary" busy={busy}>
        {yes}
      </SubmitButton>
    </div>
  );
}
