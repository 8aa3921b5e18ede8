import { Link } from '@tanstack/react-router';
import type { AppealFile, Me } from '../../../../api/types';
import { PersonMark } from '../../../../card/PersonMark';
import { stamp } from '../stamp';
import { t } from '../text';
import { AppealForm } from './AppealForm';
import { reviewerBar } from './review';

/** An appeal: on the left the decision, on the right what the person says to it, below what to answer. */
export function AppealSlip({ appeal, me }: { appeal: AppealFile; me: Me }) {
  const { id, user, action, appeal_text, evidence_urls, status, resolution_notes, created_at, resolved_at } = appeal;
  const bar = reviewerBar(appeal, me);
  const name = t(`action.name.${action.action_type}`);
  return (
    <article className="appeal" aria-labelledby={`appeal-${id}`}>
      <header className="appeal-head">
        <PersonMark person={user} />
        <h2 id={`appeal-${id}`}>
          <Link to="/u/$username" params={{ username: user.username }} dir="auto">
            {user.display_name}
          </Link>
        </h2>
        <span className="hint">{t('appeals.since', { at: stamp(created_at) })}</span>
      </header>
      <div className="appeal-sides">
        <section>
          <h3>{t('appeals.decision')}</h3>
          <p>
            <strong>{action.duration_days ? t('action.for_days', { action: name, count: action.duration_days }) : name}</strong>{' '}
            <span className="hint">
              {action.moderator_username ? t('timeline.by', { name: action.moderator_username }) : t('timeline.by_system')} · {stamp(action.created_at)}
            </span>
          </p>
          <p className="quoted" dir="auto">
            {action.reason}
          </p>
          {action.case_id && (
            <Link to="/admin/moderation/cases/$id" params={{ id: String(action.case_id) }} className="link">
              {t('appeals.case')}
            </Link>
          )}
        </section>
        <section>
          <h3>{t('appeals.words')}</h3>
          <p className="written-text" dir="auto">
            {appeal_text}
          </p>
          {evidence_urls.length > 0 && (
            <ul className="appeal-links" aria-label={t('appeals.links')}>
              {evidence_urls.map((url) => (
                <li key={url} className="code">
                  {url}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {status !== 'pending' ? (
        <div className="appeal-answer">
          <p>
            <strong>{t(`appeals.status.${status}`)}</strong> {resolved_at && <span className="hint">{stamp(resolved_at)}</span>}
          </p>
          <p dir="auto">{resolution_notes}</p>
        </div>
      ) : bar ? (
        <p className="hint appeal-answer">{t(`appeals.bar.${bar}`)}</p>
      ) : (
        <AppealForm appeal={appeal} admin={me.role === 'admin'} />
      )}
    </article>
  );
}
