export type Action = 'search' | 'close' | 'follow' | 'copyLink' | 'fitAll' | 'theme' | 'help';

/** The keys that work wherever the focus is. All but Escape are single characters, which users may switch off. */
export const shortcuts: Record<Action, string> = {
  search: '/',
  close: 'Escape',
  follow: 'f',
  copyLink: 'l',
  fitAll: '0',
  theme: 't',
  help: '?',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented'>;

/** What a key asks for, if anything; a letter that is being typed asks for nothing. */
export function actionOf(pressed: Pressed, typing: boolean, singleKeys: boolean): Action | undefined {
  if (pressed.defaultPrevented || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return undefined;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (key.length === 1 && (typing || !singleKeys)) return undefined;
  return (Object.keys(shortcuts) as Action[]).find((action) => shortcuts[action] === key);
}

/** Whether keys go into something that is written or chosen in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
