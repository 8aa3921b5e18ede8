import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import * as v from 'valibot';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { useMe } from '../../../api/me';
import { queries } from '../../../api/query';
import type { Trade } from '../../../api/types';
import { Choice, Choices } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { Form, Submit } from '../../../ui/Form';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { SkeletonRows } from '../../social/SkeletonRows';
import { mayDispute } from '../../trades/disputable';
import { sideOf } from '../../trades/side';
import { tradeQuery } from '../../trades/trade';
import { keepDraft, useDraft } from '../drafts';
import '../moderation.css';
import { t } from '../text';
import { kinds } from './disputes';
import { NoDispute } from './NoDispute';
import { TradeLine } from './TradeLine';

const LEAST = 20;
const MOST = 5000;
const schema = v.object({
  dispute_type: v.pipe(v.optional(v.string(), ''), v.picklist(kinds, t('dispute.no_kind'))),
  description: v.pipe(v.string(), v.trim(), v.minLength(LEAST, t('dispute.too_short')), v.maxLength(MOST)),
});

/** Says what went wrong with a trade. */
export function NewDisputePage() {
  const { trade } = useSearch({ from: '/disputes/new' });
  const query = useQuery({ ...tradeQuery(trade ?? 0), enabled: trade !== undefined });
  const me = useMe();
  return (
    <Page title={t('dispute.new')}>
      <div className="sheet standing">
        {trade === undefined ? (
          <NoDispute />
        ) : (
          <Loaded query={query} skeleton={<SkeletonRows />}>
            {(found) => me && (mayDispute(found) ? <Writing trade={found} me={me.id} /> : <NoDispute trade={found} me={me.id} />)}
          </Loaded>
        )}
      </div>
    </Page>
  );
}

function Writing({ trade, me }: { trade: Trade; me: number }) {
  const navigate = useNavigate();
  const draft = `dispute:${trade.id}`;
  const [text, keep] = useDraft(draft);
  const { them } = sideOf(trade, me);
  const send = async (body: v.InferOutput<typeof schema>) => {
    const dispute = await ok(api.POST('/trades/{id}/disputes', { params: { path: { id: trade.id } }, body }));
    keepDraft(draft, '');
    queries.setQueryData(keys.dispute(dispute.id), dispute);
    void queries.invalidateQueries({ queryKey: keys.disputes, exact: true });
    void queries.invalidateQueries({ queryKey: keys.trade(trade.id) });
    await navigate({ to: '/disputes/$id', params: { id: String(dispute.id) } });
  };
  return (
    <>
      <TradeLine trade={trade} me={me} />
      <div className="panel standing-form">
        <Form schema={schema} onSubmit={send}>
          <Choices label={t('dispute.kind')}>
            {kinds.map((kind) => (
              <Choice key={kind} name="dispute_type" value={kind} label={t(`dispute.kind.${kind}`)} hint={t(`dispute.kind_hint.${kind}`)} required />
            ))}
          </Choices>
          <Field name="description" label={t('dispute.description')} hint={t('dispute.description_hint')}>
            {(props) => (
              <textarea {...props} rows={6} maxLength={MOST} defaultValue={text} dir="auto" required onChange={({ target }) => keep(target.value)} />
            )}
          </Field>
          <ul className="next-steps">
            <li>{t('dispute.next.attached', { name: them.display_name })}</li>
            <li>{t('dispute.next.frozen')}</li>
            <li>{t('dispute.next.told', { name: them.display_name })}</li>
            <li>{t('dispute.next.time')}</li>
          </ul>
          <div className="flex flex-wrap gap-3 items-center">
            <Submit>{t('dispute.send')}</Submit>
            <Link to="/trades/$id" params={{ id: String(trade.id) }} className="link">
              {t('ui.cancel')}
            </Link>
          </div>
        </Form>
      </div>
    </>
  );
}
