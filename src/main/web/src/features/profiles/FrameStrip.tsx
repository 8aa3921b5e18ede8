import { Problem } from '../../api/errors';
import { useProfileChange } from '../../api/profile';
import { TIERS, type Tier } from '../../card/types';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/toasts';
import { t } from './text';

interface FrameStripProps {
  worn: Tier;
  tried: Tier | undefined;
  onTry: (tier: Tier | undefined) => void;
}

/** The five frames: any can be tried on, the ones that were earned can be worn. */
export function FrameStrip({ worn, tried, onTry }: FrameStripProps) {
  const change = useProfileChange();
  const shown = tried ?? worn;
  const wear = () => {
    change.mutate(
      { active_frame_tier: shown },
      {
        onSuccess: () => toast(t('profile.frame.worn', { tier: t(`tier.${shown}`) })),
        onError: (error) => {
          const { status, message } = Problem.of(error);
          toast(status === 403 ? t('profile.frame.locked', { tier: t(`tier.${shown}`) }) : message, { tone: 'danger' });
        },
        onSettled: () => onTry(undefined),
      },
    );
  };

  return (
    <fieldset className="frames">
      <legend className="label">{t('profile.frame.title')}</legend>
      <div className="frames-row">
        {TIERS.map((tier) => (
          <label key={tier} className="frame-choice">
            <input type="radio" name="frame" checked={tier === shown} onChange={() => onTry(tier === worn ? undefined : tier)} />
            <i className="foil" data-tier={tier} />
            <span>{t(`tier.${tier}`)}</span>
          </label>
        ))}
      </div>
      {shown === worn ? (
        <p className="hint">{t('profile.frame.hint')}</p>
      ) : (
        <div className="flex gap-2">
          <Button kind="primary" busy={change.isPending} onClick={wear}>
            {t('profile.frame.wear', { tier: t(`tier.${shown}`) })}
          </Button>
          <Button kind="quiet" onClick={() => onTry(undefined)}>
            {t('profile.frame.put_back')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
