import { useEffect, useRef, useState } from "react";

/**
 * Hands the token of a personal link over once, then takes it out of the address bar: a page that is shared or reloaded does not carry
 * it. True once the server knows who came.
 */
export function useLinkEntrance(knock: (token: string) => Promise<boolean>): boolean {
  const [isOpen, setOpen] = useState(() => window.location.hash === "");
  const hasKnocked = useRef(false);
  useEffect(() => {
    const token = window.location.hash.slice(1);
    if (token === "" || hasKnocked.current) return;
    hasKnocked.current = true;
    window.history.replaceState(window.history.state, "", window.location.pathname);
    void knock(token).then((hasOpened) => setOpen(hasOpened));
  });
  return isOpen;
}
