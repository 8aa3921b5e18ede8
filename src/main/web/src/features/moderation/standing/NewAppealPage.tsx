import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import * as v from 'valibot';
import { api } from '../../../api/client';
import { ok } from '../../../api/errors';
import { keys } from '../../../api/keys';
import { queries } from '../../../api/query';
import type { Sanction } from '../../../api/types';
import { EmptyPocket } from '../../../ui/EmptyPocket';
import { Field } from '../../../ui/Field';
import { Form, Submit } from '../../../ui/Form';
import { Loaded } from '../../../ui/Loaded';
import { Page } from '../../../ui/Page';
import { toast } from '../../../ui/toasts';
import { SkeletonRows } from '../../social/SkeletonRows';
import { keepDraft, useDraft } from '../drafts';
import '../moderation.css';
import { t } from '../text';
import { linksOf, LINKS_MOST } from './links';
import { SanctionSlip } from './SanctionSlip';
import { barrier, sanctionsQuery } from './sanctions';

const LEAST = 20;
const MOST = 2000;

/** Says why a decision was wrong: the decision above, one's own words below. */
export function NewAppealPage() {
  const { action } = useSearch({ from: '/appeals/new' });
  const query = useQuery(sanctionsQuery);
  return (
    <Page title={t('appeal.title')}>
      <div className="sheet standing">
        <Loaded query={query} skeleton={<SkeletonRows />}>
          {(all) => {
            const found = all.find(({ id }) => id === action);
            const why = found ? barrier(found) : 'unknown';
            return found && !why ? <Writing of={found} /> : <None why={why ?? 'unknown'} />;
          }}
        </Loaded>
      </div>
    </Page>
  );
}

const schema = v.object({
  appeal_text: v.pipe(v.string(), v.trim(), v.minLength(LEAST, t('appeal.too_short')), v.maxLength(MOST)),
  evidence_urls: v.pipe(
    v.string(),
    v.transform(linksOf),
    v.array(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, t('appeal.no_link')), v.maxLength(500))),
    v.maxLength(LINKS_MOST, t('appeal.many_links')),
  ),
});

function Writing({ of }: { of: Sanction }) {
  const navigate = useNavigate();
  const draft = `appeal:${of.id}`;
  const [text, keep] = useDraft(draft);
  const send = async (written: v.InferOutput<typeof schema>) => {
    await ok(api.POST('/appeals', { body: { moderation_action_id: of.id, ...written } }));
    keepDraft(draft, '');
    await queries.invalidateQueries({ queryKey: keys.sanctions });
    toast(t('appeal.sent'));
    await navigate({ to: '/appeals' });
  };
  return (
    <>
      <SanctionSlip of={of} />
      <div className="panel standing-form">
        <Form schema={schema} onSubmit={send}>
          <Field name="appeal_text" label={t('appeal.text')} hint={t('appeal.text_hint')} aside={<Count of={text} />}>
            {(props) => (
              <textarea {...props} rows={7} maxLength={MOST} defaultValue={text} dir="auto" required onChange={({ target }) => keep(target.value)} />
            )}
          </Field>
          <Field name="evidence_urls" label={t('appeal.links')} hint={t('appeal.links_hint')}>
            {(props) => <textarea {...props} rows={2} spellCheck={false} dir="ltr" />}
          </Field>
          <ul className="next-steps">
            <li>{t('appeal.next.other')}</li>
            <li>{t('appeal.next.once')}</li>
            <li>{t('appeal.next.outcome')}</li>
          </ul>
          <div className="flex flex-wrap gap-3 items-center">
            <Submit>{t('appeal.send')}</Submit>
            <Link to="/appeals" className="link">
              {t('ui.cancel')}
            </Link>
          </div>
        </Form>
      </div>
    </>
  );
}

function Count({ of }: { of: string }) {
  return (
    <span className="counter">
      {of.trim().length} / {MOST}
    </span>
  );
}

function None({ why }: { why: 'made' | 'over' | 'unknown' }) {
  return (
    <EmptyPocket
      icon={<SearchX aria-hidden="true" />}
      action={
        <Link to="/appeals" className="button">
          {t('appeals.title')}
        </Link>
      }
    >
      {t(`appeal.none.${why}`)}
    </EmptyPocket>
  );
}
