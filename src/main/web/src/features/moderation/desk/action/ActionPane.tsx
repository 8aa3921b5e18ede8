import { ArrowUpFromLine, Ban, CircleOff, Hourglass, MessageSquareWarning, MessageSquareX, Undo2, Lock, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../../../../api/errors';
import type { Me } from '../../../../api/types';
import { useShortcut } from '../../../../shell/shortcuts';
import { Button } from '../../../../ui/Button';
import { toast } from '../../../../ui/toasts';
import { claim, holderOf, release } from '../claim';
import { t } from '../text';
import type { CaseFile } from '../types';
import { ActionForm } from './ActionForm';
import { actionsFor, noJudge } from './decide';
import type { Action } from './templates';

const icons: Record<Action, LucideIcon> = {
  dismiss: CircleOff,
  warn: MessageSquareWarning,
  restrict: Lock,
  suspend: Hourglass,
  ban: Ban,
  escalate: ArrowUpFromLine,
  lift: Undo2,
  remove_review: MessageSquareX,
};
const keyOf: Partial<Record<Action, string>> = { dismiss: 'd', warn: 'w', restrict: 'r', suspend: 's', ban: 'b' };

interface ActionPaneProps {
  file: CaseFile;
  me: Me;
  onDecided: (action: Action) => void;
}

/** What can be done about a case. Choosing something takes the case and opens its form; nothing is done at once. */
export function ActionPane({ file, me, onDecided }: ActionPaneProps) {
  const [chosen, choose] = useState<Action>();
  const [refusal, refuse] = useState<string>();
  const holder = holderOf(file, me.id);
  const barred = noJudge(file, me);
  const actions = barred ? [] : actionsFor(file, me.role === 'admin');
  const closed = file.closed_at !== null;

  const take = async (): Promise<boolean> => {
    try {
      await claim(file.id);
      refuse(undefined);
      return true;
    } catch (error) {
      refuse(Problem.of(error).message);
      return false;
    }
  };
  const open = async (action: Action) => {
    if (!actions.includes(action)) return;
    if (closed || holder === 'me' || (await take())) choose(action);
  };
  useShortcut('d', 'action.name.dismiss', () => void open('dismiss'));
  useShortcut('w', 'action.name.warn', () => void open('warn'));
  useShortcut('r', 'action.name.restrict', () => void open('restrict'));
  useShortcut('s', 'action.name.suspend', () => void open('suspend'));
  useShortcut('b', 'action.name.ban', () => void open('ban'));
  useShortcut('c', 'desk.key.claim', () => void (holder === 'me' ? release(file.id) : !closed && !barred && take()));

  if (chosen) {
    return (
      <ActionForm
        key={chosen}
        file={file}
        action={chosen}
        onBack={() => choose(undefined)}
        onLost={take}
        onDone={() => {
          choose(undefined);
          toast(t(`action.did.${chosen}`, { name: file.target.display_name }));
          onDecided(chosen);
        }}
      />
    );
  }
  return (
    <div className="action-pane">
      <h2>{t('action.title')}</h2>
      {barred && <p className="hint">{t(`action.barred.${barred}`)}</p>}
      {refusal && (
        <p className="action-refusal" role="alert">
          {refusal}
        </p>
      )}
      {!closed && !barred && <Guidance file={file} onTake={(action) => void open(action)} />}
      {closed && <p className="hint">{t('action.closed', { status: t(`desk.status.${file.status}`) })}</p>}
      <div className="action-list">
        {actions.map((action) => {
          const Icon = icons[action];
          return (
            <Button key={action} icon={<Icon aria-hidden="true" />} kind={action === 'ban' ? 'danger' : 'plain'} onClick={() => void open(action)}>
              {t(`action.name.${action}`)}
              {keyOf[action] && <kbd>{keyOf[action]}</kbd>}
            </Button>
          );
        })}
      </div>
      {!closed && !barred && (
        <Button kind="quiet" onClick={() => void (holder === 'me' ? release(file.id) : take())}>
          {t(holder === 'me' ? 'claim.release' : 'claim.take')}
          <kbd>c</kbd>
        </Button>
      )}
    </div>
  );
}

/** What is usually done next, and why. */
function Guidance({ file: { guidance }, onTake }: { file: CaseFile; onTake: (action: Action) => void }) {
  const { action, duration_days } = guidance;
  const name = duration_days ? t('action.for_days', { action: t(`action.name.${action}`), count: duration_days }) : t(`action.name.${action}`);
  return (
    <div className="action-usual">
      <p>
        <span className="hint">{t('action.usual')}</span>{' '}
        <button type="button" className="text-accent font-semibold underline" onClick={() => onTake(action)}>
          {name}
        </button>
      </p>
      <p className="hint">{guidance.why}</p>
    </div>
  );
}
