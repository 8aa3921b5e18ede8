import { Link } from '@tanstack/react-router';
import { RotateCw, Sparkles, Users } from 'lucide-react';
import { useRef } from 'react';
import { ProfileCard } from '../../card/ProfileCard';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Frames } from './Frames';
import { t } from './text';
import { useShowcase } from './useShowcase';

/** What this is, said with real cards. */
export function Welcome() {
  const { hero, others } = useShowcase();
  const stage = useRef<HTMLDivElement>(null);
  // The card turns itself over; its own button is the one control for it, for hands and screen readers alike.
  const flip = () => stage.current?.querySelector<HTMLButtonElement>('.pc-flip')?.click();

  return (
    <Page title={t('home.headline')} tab={t('home.tab')} headed>
      <section className="hero sheet">
        <div className="hero-words">
          <h1 className="display">{t('home.headline')}</h1>
          <p className="hero-lead">{t('home.lead')}</p>
          <p className="flex flex-wrap gap-3">
            <Link to="/register" className="button" data-kind="primary">
              <Sparkles aria-hidden="true" />
              {t('home.make')}
            </Link>
            <Link to="/traders" className="button">
              <Users aria-hidden="true" />
              {t('home.look')}
            </Link>
            <Button kind="quiet" icon={<RotateCw aria-hidden="true" />} onClick={flip}>
              {t('home.flip')}
            </Button>
          </p>
        </div>
        <div className="pocket hero-pocket" ref={stage}>
          {hero && <ProfileCard user={hero} variant="full" heading="h2" />}
        </div>
      </section>

      {others.length > 0 && (
        <section className="home-section" aria-labelledby="home-traders">
          <header>
            <h2 id="home-traders">{t('home.traders')}</h2>
            <p>{t('home.traders_lead')}</p>
          </header>
          <div className="sheet sheet-grid home-table">
            {others.map((user) => (
              <div className="pocket" key={user.id}>
                <ProfileCard user={user} heading="h3" />
              </div>
            ))}
          </div>
        </section>
      )}

      <Frames />
    </Page>
  );
}
