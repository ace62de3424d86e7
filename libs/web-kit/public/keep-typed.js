// Keeps what somebody types before they send it: a few seconds after they stop, and when the page is left. The form goes
// to its own address with a header that says to keep it only. Pages work without this; a crash then loses more.
const WAIT_MS = 3_000;
const HEADERS = { 'throughline-keep': 'draft' };
/** Browsers let no more than this outlive its page, in characters. */
const OUTLIVES_PAGE_MAX = 60_000;

const SAYS = {
  kept: 'What you type is kept for you as you go. It is not recorded until you send it.',
  'signed-out': 'You have been signed out. What you typed is kept for you: sign in again to go on with it.',
  'too-large': 'This is too long to be kept before you send it.',
  'already-recorded': 'This form has been sent already, perhaps in another tab. What you type here now is not kept.',
  'not-kept': 'What you type is not being kept just now. Send it soon, or copy it.',
};

/** What stands in a form, without what differs from page to page. */
function answersOf(form) {
  const answers = new URLSearchParams(new FormData(form));
  for (const own of ['_csrf', 'slip']) answers.delete(own);
  return answers.toString();
}

async function keep(form) {
  const body = new URLSearchParams(new FormData(form)).toString();
  const headers = { ...HEADERS, 'content-type': 'application/x-www-form-urlencoded' };
  const keepalive = body.length <= OUTLIVES_PAGE_MAX;
  const answer = await fetch(form.action, { method: 'POST', headers, body, keepalive, redirect: 'manual' });
  if (![200, 401].includes(answer.status)) return 'not-kept';
  const { kept } = await answer.json();
  return answer.status === 401 && kept === 'kept' ? 'signed-out' : kept;
}

function keepTyped(form) {
  const status = form.querySelector('[data-kept-status]');
  let known = answersOf(form);
  let timer;
  let before = Promise.resolve();
  let over = false;

  const say = (what) => {
    const words = SAYS[what] ?? '';
    if (status && status.textContent !== words) status.textContent = words;
  };

  const send = async () => {
    const answers = answersOf(form);
    if (over || answers === known) return;
    known = answers;
    const what = await keep(form).catch(() => 'not-kept');
    if (what === 'not-kept') known = undefined;
    say(what);
  };
  // One after the other while the page is there, so that the last change is the last to arrive.
  const inTurn = () => (before = before.then(send));
  const atOnce = () => {
    clearTimeout(timer);
    void send();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(inTurn, WAIT_MS);
  };

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  window.addEventListener('pagehide', atOnce);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') atOnce();
  });
  // Sent or discarded, it is no longer a draft; leaving by another button, such as signing out, it still is.
  document.addEventListener('submit', ({ target }) => {
    over = target === form || target.hasAttribute('data-discards-draft');
    atOnce();
  });
  // Back on the page by the browser's own button: it may be typed in again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) over = false;
  });
}

for (const form of document.querySelectorAll('form[data-keeps-draft]')) keepTyped(form);
