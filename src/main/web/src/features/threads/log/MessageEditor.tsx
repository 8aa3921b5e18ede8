import { useState } from 'react';
import { Button } from '../../../ui/Button';
import type { Message } from '../channel';
import { edit } from './edits';
import { t } from './laterText';

interface MessageEditorProps {
  tradeId: number;
  message: Message;
  onDone: () => void;
}

/** An own message being changed in its place: Enter saves, Esc leaves it as it was. */
export function MessageEditor({ tradeId, message, onDone }: MessageEditorProps) {
  const [text, setText] = useState(message.content ?? '');
  const save = () => {
    const changed = text.trim();
    if (!changed) return;
    if (changed !== message.content) void edit(tradeId, message, changed);
    onDone();
  };
  return (
    <form
      className="slip slip-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        className="input"
        aria-label={t('message.edit')}
        rows={2}
        maxLength={2000}
        dir="auto"
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            save();
          }
        }}
      />
      <div className="dialog-actions">
        <Button kind="quiet" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
        <Button kind="primary" type="submit">
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}
