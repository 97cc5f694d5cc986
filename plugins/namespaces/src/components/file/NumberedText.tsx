import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { textLines } from '../../diff/diffTexts';
import { namespacesTranslationRef } from '../../translation';
import { useCodeStyles } from '../common/codeStyles';
import { ScrollRegion } from '../common/ScrollRegion';
import { parseLineAnchor } from './lineAnchor';

const LINES_A_BLOCK = 200;

/** A text with line numbers that can be linked to; the lines that the address names are marked and scrolled to. */
export function NumberedText(props: { path: string; text: string }) {
  const classes = useCodeStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { search, hash } = useLocation();
  const marked = useMemo(() => parseLineAnchor(hash), [hash]);
  const firstMarked = useRef<HTMLDivElement>(null);
  const { path, text } = props;
  const blocks = useMemo(() => {
    const lines = textLines(text);
    return Array.from(
      { length: Math.ceil(lines.length / LINES_A_BLOCK) },
      (_, index) =>
        lines.slice(index * LINES_A_BLOCK, (index + 1) * LINES_A_BLOCK),
    );
  }, [text]);

  useEffect(() => {
    firstMarked.current?.scrollIntoView?.({ block: 'center' });
  }, [marked, blocks]);

  return (
    <ScrollRegion
      className={classes.scroll}
      label={t('file.textLabel', { path })}
    >
      <div className={classes.lines}>
        {blocks.map((block, blockIndex) => (
          <div key={blockIndex} className={classes.block}>
            {block.map((line, index) => {
              const number = blockIndex * LINES_A_BLOCK + index + 1;
              const isMarked =
                marked && number >= marked.from && number <= marked.to;
              return (
                <div
                  key={number}
                  id={`L${number}`}
                  ref={number === marked?.from ? firstMarked : undefined}
                  className={`${classes.line} ${
                    isMarked ? classes.marked : ''
                  }`}
                  aria-current={isMarked ? 'location' : undefined}
                >
                  <Link
                    className={classes.number}
                    // Hundreds of numbers would be in the way of the keyboard; the address bar does the same.
                    tabIndex={-1}
                    to={{ search, hash: `#L${number}` }}
                    aria-label={t('file.line', { line: String(number) })}
                    replace
                  >
                    {number}
                  </Link>
                  <span className={classes.text}>{line}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </ScrollRegion>
  );
}
