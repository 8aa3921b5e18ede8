import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/Button';
import { countQuery } from './directory';
import './new-traders.css';
import type { TradersQuery } from './search';
import { t } from './text';

const EVERY = 60_000;

/** Tells that there are more by now; nothing moves until that is asked for. */
export function NewTraders({ asked, known, onShow }: { asked: TradersQuery; known: number; onShow: () => void }) {
  const { data: now = known } = useQuery({ ...countQuery(asked), initialData: known, staleTime: EVERY, refetchInterval: EVERY });
  if (now <= known) return null;
  const show = () => {
    window.scrollTo({ top: 0, behavior: 'smooth' });
    onShow();
  };
  return (
    <div className="traders-new" role="status">
      <Button kind="primary" onClick={show}>
        {t('traders.new', { count: now - known })}
      </Button>
    </div>
  );
}
