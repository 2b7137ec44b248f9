/* global document, MessageChannel, performance, requestAnimationFrame, window */
// Runs in the page of the window and in each frame of it, and tells when a person acted and when something else is
// painted: rows of the tree, or the title of a web view. All frames tell the time by the one clock that they share.
(() => {
  const tell = (kind, value, at) => void window.tellBench?.({ kind, value, at });

  for (const kind of ['keydown', 'click']) {
    const tellAct = ({ timeStamp }) => tell('act', kind, Date.now() - (performance.now() - timeStamp));
    window.addEventListener(kind, tellAct, { capture: true });
  }

  const readRows = () =>
    [...document.querySelectorAll('.sidebar [role=treeitem]')]
      .map((row) => [Number(row.dataset.index), row.querySelector('.label-name')?.textContent ?? ''])
      .sort(([one], [other]) => one - other)
      .map(([, label]) => label)
      .join('\n');

  /**
   * A web view is a frame in a frame. VS Code opens the document of the inner one anew, where this script is lost, and
   * shows it when it is loaded; when all of it is, its script has run.
   */
  const readTitle = () => {
    const view = document.getElementById('active-frame')?.contentDocument;
    return view?.readyState === 'complete' ? (view.querySelector('main h1')?.textContent ?? '') : '';
  };

  const shown = { rows: { read: readRows, last: '' }, title: { read: readTitle, last: '' } };
  const look = () => {
    for (const [kind, one] of Object.entries(shown)) {
      const value = one.read();
      if (value === one.last) continue;
      one.last = value;
      // What is there now is painted before the next task.
      const painted = new MessageChannel();
      painted.port1.onmessage = () => tell(kind, value, Date.now());
      painted.port2.postMessage(undefined);
    }
    requestAnimationFrame(look);
  };
  look();
})();
