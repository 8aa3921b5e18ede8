import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { previewQuery } from './directory';
import './trade-previews.css';
import { useIntent } from './useIntent';
import { previewWords } from './words';

/** Over the trader one looks at for a while: what a trade with them could be made of. */
export function TradePreviews({ within }: { within: RefObject<HTMLElement | null> }) {
  const looked = useIntent(within);
  return looked && <Preview key={looked.dataset.user} over={looked} />;
}

function Preview({ over }: { over: HTMLElement }) {
  const { data } = useQuery(previewQuery(Number(over.dataset.user)));
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const layer = ref.current;
    if (!layer || !data) return;
    layer.showPopover();
    const box = over.getBoundingClientRect();
    const left = box.left + Math.min(box.width, 420) / 2 - layer.offsetWidth / 2;
    layer.style.left = `${Math.max(8, Math.min(left, innerWidth - 8 - layer.offsetWidth))}px`;
    layer.style.top = `${Math.max(8, box.top - layer.offsetHeight + 10)}px`;
  }, [data, over]);
  return (
    <p ref={ref} popover="manual" className="trade-preview" role="status" data-mutual={data?.is_mutual_match || undefined}>
      {data && previewWords(data)}
    </p>
  );
}
