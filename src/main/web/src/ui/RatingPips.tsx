import './rating-pips.css';

/** Five diamonds, as many of them filled as the rating says; words beside them say it as well. */
export function Pips({ rating }: { rating: number }) {
  return (
    <span className="rating-pips" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((each) => (
        <i key={each} data-on={each <= rating || undefined} />
      ))}
    </span>
  );
}
