import { Spinner } from './spinner';

/** Inside a link or button that is marked `data-pending` while it is at work: turns for as long. */
export function Pending({ className = '' }: { className?: string }) {
  return (
    <span aria-hidden="true" className="pending">
      <Spinner className={className} />
    </span>
  );
}
