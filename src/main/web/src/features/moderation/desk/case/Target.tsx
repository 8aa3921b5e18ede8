import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { day, number } from '../../../../i18n/format';
import { profileQuery } from '../../../profiles/profile';
import { t } from '../text';
import type { CaseFile } from '../types';

const ProfileCard = lazy(() => import('../../../../card/ProfileCard').then((module) => ({ default: module.ProfileCard })));

/** Whom the case is about: their card, their standing, and how their trades went. */
export function Target({ file }: { file: CaseFile }) {
  const { target, target_user, trade_stats } = file;
  const { data } = useQuery({ ...profileQuery(target.username), retry: false });
  return (
    <section className="panel case-target" aria-label={t('case.target')}>
      <div className="case-spine"><Suspense>{data && <ProfileCard user={data} variant="compact" heading="p" />}</Suspense></div>
      <dl className="case-facts">
        <Fact name={t('case.account')}>
          <Link to="/u/$username" params={{ username: target.username }} className="link">
            @{target.username}
          </Link>
          {target_user.role !== 'user' && <span className="tag">{t(`case.role.${target_user.role}`)}</span>}
        </Fact>
        <Fact name={t('case.since')}>{day(target_user.member_since)}</Fact>
        <Fact name={t('case.standing')}>{standingOf(target_user)}</Fact>
        <Fact name={t('case.trades')}>
          {t('case.trade_counts', {
            completed: number(trade_stats.completed),
            total: number(trade_stats.total),
            fault: number(trade_stats.failed_by_own_fault),
            disputed: number(trade_stats.disputed),
          })}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function standingOf({ banned, suspended_until, restrictions }: CaseFile['target_user']): string {
  if (banned) return t('case.standing.banned');
  if (suspended_until) return t('case.standing.suspended', { day: day(suspended_until) });
  const now = new Date().toISOString();
  return Object.values(restrictions).some((until) => until > now) ? t('case.standing.restricted') : t('case.standing.good');
}
