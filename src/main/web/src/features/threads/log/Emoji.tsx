import { Eye, Flame, Handshake, Heart, Laugh, ThumbsUp, type LucideIcon } from 'lucide-react';
import { QUICK } from './reactions';

const drawings: Record<(typeof QUICK)[number], LucideIcon> = {
  '👍': ThumbsUp,
  '❤️': Heart,
  '🤝': Handshake,
  '🔥': Flame,
  '👀': Eye,
  '😂': Laugh,
};

/** A reaction as a drawing where there is one, else as the sign itself. */
export function Emoji({ sign }: { sign: string }) {
  const Icon = drawings[sign as keyof typeof drawings] as LucideIcon | undefined;
  return Icon ? <Icon className="emoji" aria-hidden="true" /> : <span aria-hidden="true">{sign}</span>;
}
