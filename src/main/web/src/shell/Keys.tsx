import { t } from './text';

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as keys of a keyboard. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((key, index) => (
        <kbd key={index}>{shown(key)}</kbd>
      ))}
    </span>
  );
}

function shown(key: string): string {
  if (key.startsWith('Mod+')) return `${mac ? '⌘' : 'Ctrl'} ${key.slice(4).toUpperCase()}`;
  return key === 'Escape' ? t('keys.escape') : key;
}
