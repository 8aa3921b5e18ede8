import type { Trade, TradeLine } from '../../../api/types';
import { CardImage } from '../../../card/CardImage';
import { money } from '../../../i18n/format';
import { Answers } from '../../trades/pane/Answers';
import { inWords, weigh } from '../../trades/balance';
import { isOpen } from '../../trades/side';
import { named } from '../../trades/words';
import { t } from './laterText';
import { Warned } from './Warned';

interface OfferSlipProps {
  trade: Trade;
  revision: number;
  /** What was said with them, and why that may be trouble. */
  message: string | undefined;
  warning: 'soft' | 'hard' | undefined;
  me: number;
}

/** Terms as they were put on the table, in the thread where they were made; the current ones can be answered right there. */
export function OfferSlip({ trade, revision, message, warning, me }: OfferSlipProps) {
  const terms = trade.offers.find((offer) => offer.revision === revision);
  if (!terms) return null;
  const proposer = trade.proposer_id === me;
  const [give, get] = proposer ? [terms.offer, terms.request] : [terms.request, terms.offer];
  const said = message && (
    <p className="offer-said" dir="auto">
      “{message}”
    </p>
  );
  const current = revision === trade.current_revision;
  return (
    <div className="offer-slip" data-current={current || undefined}>
      {warning && terms.made_by !== me ? <Warned level={warning}>{said}</Warned> : said}
      <div className="offer-sides">
        <Half label={t('offer.you_give')} lines={give} />
        <Half label={t('offer.you_get')} lines={get} />
      </div>
      <p className="offer-words">{inWords(weigh(give, get))}</p>
      {current && isOpen(trade) && <Answers trade={trade} me={me} />}
      {!current && <p className="hint">{t('offer.replaced')}</p>}
    </div>
  );
}

/** More than these do not fit side by side. */
const FANNED = 4;

function Half({ label, lines }: { label: string; lines: readonly TradeLine[] }) {
  const value = lines.reduce((sum, { quantity, unit_price }) => sum + quantity * (unit_price ?? 0), 0);
  return (
    <div className="offer-half">
      <p className="offer-label">
        <span>{label}</span>
        <span>{money(value)}</span>
      </p>
      <div className="fan" aria-hidden="true">
        {lines.slice(0, FANNED).map((line, index) => (
          <span key={line.inventory_item_id ?? index}>
            <CardImage card={line.card} decorative />
          </span>
        ))}
        {lines.length === 0 && <i className="pocket-empty" />}
      </div>
      <p className="card-note">{lines.length ? named(lines) : t('offer.nothing')}</p>
    </div>
  );
}
