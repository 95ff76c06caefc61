import { useEffect } from 'preact/hooks';

/**
 * Puts the keyboard on the first field of a part of the page that needs mending after each refusal, and leaves it alone
 * while it is mended. `refusals` counts them.
 */
export const useFocusOnFirstError = (part: { current: HTMLElement | null }, refusals: number): void => {
  useEffect(() => {
    if (refusals === 0) return;
    part.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [part, refusals]);
};
