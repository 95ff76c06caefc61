const storageKey = 'calfline-me';

/**
 * The token of this page: from the link's fragment, which no server sees, and kept for this tab so that a
 * reload works. The fragment is taken out of the address bar, so that a shoulder or a screenshot doesn't get it.
 */
export const takeToken = (): string | null => {
  const inLink = location.hash.slice(1);
  if (inLink) {
    history.replaceState(null, '', location.pathname);
    try {
      sessionStorage.setItem(storageKey, inLink);
    } catch {
      // Without storage a reload asks for the link again.
    }
    return inLink;
  }
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
};

/** Forget the token, when it has ended or its runner has been deleted. */
export const dropToken = (): void => {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
};
