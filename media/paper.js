// The script of a paper's view: shows what the host has rendered, and tells it what a person does.
const host = acquireVsCodeApi();
const page = document.querySelector('main');

/** How long a person pauses before a note is sent, in milliseconds. */
const PAUSE = 300;

let unsent;

function sendNote() {
  if (unsent === undefined) return;
  clearTimeout(unsent.timer);
  host.postMessage({ kind: 'note', paper: unsent.paper, text: unsent.text });
  unsent = undefined;
}

function keepState(changes) {
  host.setState({ ...host.getState(), ...changes });
}

/** What an element does: the same in the page that is there and in the one that comes. */
function nameOf(element) {
  return JSON.stringify([element.localName, element.getAttribute('href'), element.dataset]);
}

/** Changes the page; what had the focus has it again if it is there again, else a keyboard goes on at the title. */
function keepFocus(change) {
  const { activeElement: focused } = document;
  const { selectionStart, selectionEnd } = focused;
  // To set the focus in a page that does not have the keyboard would take that away from the text.
  const hasKeyboard = document.hasFocus() && focused !== document.body;
  change();
  if (!hasKeyboard || focused === document.activeElement) return;
  const again = focused.isConnected
    ? focused
    : [...page.querySelectorAll('h1, a, button, textarea, summary, [role=button]')].find(
        (one) => nameOf(one) === nameOf(focused),
      );
  (again ?? page.querySelector('h1')).focus({ preventScroll: true });
  if (again?.localName === 'textarea') again.setSelectionRange(selectionStart, selectionEnd);
}

const show = {
  show({ paper, title, markup }) {
    const note = unsent?.paper === paper ? unsent.text : undefined;
    sendNote();
    document.title = title;
    if (paper === page.dataset.paper) {
      // Because the library knows more of it: a person goes on where they are, and what comes later stays until then.
      const parts = [...page.querySelectorAll('#related, #cited')];
      const isOpen = page.querySelector('details')?.open;
      keepFocus(() => {
        page.innerHTML = markup;
        for (const part of parts) document.getElementById(part.id).replaceWith(part);
        page.querySelector('details')?.toggleAttribute('open', isOpen === true);
        if (note !== undefined) page.querySelector('textarea').value = note;
      });
    } else {
      const hadFocus = document.hasFocus() && document.activeElement !== document.body;
      page.dataset.paper = paper;
      page.innerHTML = markup;
      window.scrollTo(0, 0);
      // A reader says the title of the other paper.
      if (hadFocus) page.querySelector('h1').focus();
    }
    if (paper !== 'timeline') keepState({ paper });
  },
  part({ paper, part, markup }) {
    if (paper !== page.dataset.paper) return;
    keepFocus(() => {
      document.getElementById(part).innerHTML = markup;
    });
  },
  pressed({ action, pressed }) {
    page.querySelector(`[data-action=${action}]`).setAttribute('aria-pressed', String(pressed));
    if (action === 'pin') keepState({ pinned: pressed });
  },
};

window.addEventListener('message', ({ data }) => show[data.kind](data));

function press(button) {
  sendNote();
  if (button.dataset.action === 'period') choosePeriod(button.dataset);
  host.postMessage({ kind: 'action', ...button.dataset });
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-action]');
  if (button) press(button);
});

document.addEventListener('keydown', (event) => {
  const bar = event.target.closest('g[role=button]');
  if (!bar || event.ctrlKey || event.altKey || event.metaKey) return;
  const bars = [...bar.parentNode.querySelectorAll('g[role=button]')];
  const at = bars.indexOf(bar);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
  if (event.key === 'Enter' || event.key === ' ') press(bar);
  else if (to === undefined) return;
  else goToBar(bars[to]);
  event.preventDefault();
});

/** The keyboard comes back to the bar that it was at. */
function goToBar(bar) {
  if (!bar) return;
  for (const one of bar.parentNode.querySelectorAll('g[role=button]')) one.setAttribute('tabindex', '-1');
  bar.setAttribute('tabindex', '0');
  bar.focus();
}

/** Marks the bar whose papers are listed. */
function choosePeriod({ first, last }) {
  for (const bar of page.querySelectorAll('g[role=button]')) {
    const isChosen = bar.dataset.first === first && bar.dataset.last === last;
    bar.setAttribute('aria-pressed', String(isChosen));
  }
  keepState({ period: { first, last } });
}

document.addEventListener('input', ({ target }) => {
  if (target.localName !== 'textarea') return;
  clearTimeout(unsent?.timer);
  unsent = { paper: page.dataset.paper, text: target.value, timer: setTimeout(sendNote, PAUSE) };
});

document.addEventListener('focusout', sendNote);
window.addEventListener('pagehide', sendNote);

keepState({
  paper: page.dataset.paper,
  pinned: page.dataset.pinned === 'true',
  ...JSON.parse(page.dataset.state),
});
host.postMessage({ kind: 'ready', paper: page.dataset.paper });
