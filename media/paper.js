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

const show = {
  show({ paper, title, markup }) {
    // The same paper again, because the library knows more of it: a person goes on where they are.
    const isSame = paper === page.dataset.paper;
    const note = unsent?.paper === paper ? unsent.text : undefined;
    sendNote();
    const hadFocus = document.activeElement !== document.body;
    page.dataset.paper = paper;
    document.title = title;
    page.innerHTML = markup;
    if (note !== undefined) page.querySelector('textarea').value = note;
    if (!isSame) window.scrollTo(0, 0);
    keepState({ paper });
    // What had the focus is gone: a keyboard goes on at the beginning of the other paper, and a reader says its title.
    if (hadFocus) focusHeading();
  },
  part({ paper, part, markup }) {
    if (paper !== page.dataset.paper) return;
    document.getElementById(part).innerHTML = markup;
  },
  pinned({ pinned }) {
    document.querySelector('[data-action=pin]').setAttribute('aria-pressed', String(pinned));
    keepState({ pinned });
  },
};

function focusHeading() {
  const heading = page.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
}

window.addEventListener('message', ({ data }) => show[data.kind](data));

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-action]');
  if (!button) return;
  sendNote();
  host.postMessage({ kind: 'action', ...button.dataset });
});

document.addEventListener('input', ({ target }) => {
  if (target.localName !== 'textarea') return;
  clearTimeout(unsent?.timer);
  unsent = { paper: page.dataset.paper, text: target.value, timer: setTimeout(sendNote, PAUSE) };
});

document.addEventListener('focusout', sendNote);
window.addEventListener('pagehide', sendNote);

keepState({ paper: page.dataset.paper, pinned: page.dataset.pinned === 'true' });
host.postMessage({ kind: 'ready', paper: page.dataset.paper });
