import { useQuery } from '@tanstack/react-query';
import { ArrowLeftRight } from 'lucide-react';
import { previewQuery } from './directory';
import { previewWords } from './words';
import './match.css';

/** What a trade with somebody could be made of, on their page. Nothing while it is not known. */
export function Match({ userId }: { userId: number }) {
  const { data } = useQuery(previewQuery(userId));
  if (!data) return null;
  return (
    <p className="match" data-mutual={data.is_mutual_match || undefined}>
      <ArrowLeftRight aria-hidden="true" />
      {previewWords(data)}
    </p>
  );
}
