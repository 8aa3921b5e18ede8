import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { CardEmbed } from '../../../api/types';
import { CardImage } from '../../../card/CardImage';
import { money } from '../../../i18n/format';
import './embed.css';
import { t } from './laterText';

interface EmbedProps {
  card: CardEmbed;
  /** The trade that it could be put into, while its terms are open. */
  tradeId?: number;
}

/** A card that a message speaks of, with its price as it is now. */
export function Embed({ card, tradeId }: EmbedProps) {
  return (
    <div className="embed">
      <span className="embed-picture">
        <CardImage card={card} decorative />
      </span>
      <div>
        <p className="card-title">{card.name}</p>
        <p className="card-note">
          {card.set_code.toUpperCase()} · {card.price === null ? t('thread.no_price') : money(card.price)}
        </p>
        {tradeId !== undefined && (
          <Link to="/trades/new" search={{ counter: String(tradeId), find: card.name }} className="embed-add">
            <Plus aria-hidden="true" />
            {t('thread.add_to_trade')}
          </Link>
        )}
      </div>
    </div>
  );
}
