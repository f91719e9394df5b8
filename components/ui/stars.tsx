import { Icon } from './icon';

/** `label` says the score in words, such as "4 of 5 stars". */
export function Stars({ score, label }: { score: number; label: string }) {
  return (
    <span role="img" aria-label={label} className="inline-flex gap-px">
      {[1, 2, 3, 4, 5].map((place) => (
        <Icon
          key={place}
          name="star"
          size="sm"
          isFilled={place <= Math.round(score)}
          className={place <= Math.round(score) ? 'text-star' : 'text-control'}
        />
      ))}
    </span>
  );
}
