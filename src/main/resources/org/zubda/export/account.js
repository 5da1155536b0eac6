// The page works without this script: every figure is a link to its evidence further down.
// With it, the evidence opens in a panel beside the text, and light and dark can be chosen.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  const remembered = (() => {
    try {
      return localStorage.getItem('zubda-theme');
    } catch {
      return null;
    }
  })();
  if (remembered === 'light' || remembered === 'dark') {
    root.dataset.theme = remembered;
  }

  // An address that names evidence opens the panel over the head of the page.
  const asked = /^#[ek]-/.test(location.hash) ? location.hash : '';
  const forgetHash = () => {
    try {
      history.replaceState(null, '', location.pathname + location.search);
    } catch {
      // Some viewers forbid it for files: the page then stands where the evidence is.
    }
  };
  if (asked) {
    forgetHash();
  }

  document.addEventListener('DOMContentLoaded', () => {
    const panel = document.getElementById('panel');
    const body = panel.querySelector('.panel-body');
    const theme = document.querySelector('button.theme');
    let opener = null;

    // ---- light and dark
    const isDark = () =>
      root.dataset.theme
        ? root.dataset.theme === 'dark'
        : matchMedia('(prefers-color-scheme: dark)').matches;
    const nameTheme = () => {
      theme.textContent = isDark() ? 'Light' : 'Dark';
      theme.setAttribute('aria-label', isDark() ? 'Switch to light' : 'Switch to dark');
    };
    theme.hidden = false;
    nameTheme();
    theme.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      nameTheme();
      try {
        localStorage.setItem('zubda-theme', root.dataset.theme);
      } catch {
        // A page that may not remember still changes.
      }
    });

    // ---- what is long starts closed: the panel shows it where it is asked for
    document.querySelectorAll('details.appendix, details.cards').forEach((d) => (d.open = false));
    const reveal = (element) => {
      for (let d = element.closest('details'); d; d = d.parentElement.closest('details')) {
        d.open = true;
      }
    };

    // ---- the panel
    const setHash = (hash) => {
      try {
        history.pushState(null, '', hash);
      } catch {
        // As above; the panel opens all the same.
      }
    };
    const find = (hash) => {
      try {
        return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
      } catch {
        return null;
      }
    };
    const isEvidence = (element) => element !== null && element.classList.contains('evidence');
    const open = (evidence) => {
      const copy = evidence.cloneNode(true);
      copy.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
      copy.querySelector('.panel-title').id = 'panel-title';
      body.replaceChildren(...copy.childNodes);
      panel.classList.toggle('wide', body.querySelector('.sides') !== null);
      if (!panel.open) {
        panel.showModal();
      }
      body.scrollTop = 0;
    };
    const follow = () => {
      const target = find(location.hash);
      if (isEvidence(target)) {
        open(target);
      } else {
        if (panel.open) {
          panel.close();
        }
        if (target) {
          reveal(target);
          target.scrollIntoView();
        }
      }
    };

    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      const target = find(link.hash);
      if (isEvidence(target)) {
        event.preventDefault();
        if (!panel.open) {
          opener = link;
        }
        setHash(link.hash);
        open(target);
      } else if (target) {
        if (panel.open) {
          opener = null;
          panel.close();
        }
        reveal(target);
      }
    });
    panel.querySelector('button.close').addEventListener('click', () => panel.close());
    panel.addEventListener('click', (event) => {
      if (event.target === panel) {
        panel.close();
      }
    });
    panel.addEventListener('close', () => {
      body.replaceChildren();
      if (isEvidence(find(location.hash))) {
        forgetHash();
      }
      if (opener) {
        opener.focus({ preventScroll: true });
        opener = null;
      }
    });
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    if (isEvidence(find(asked))) {
      open(find(asked));
    } else if (location.hash) {
      follow();
    }

    // ---- on paper everything is open
    let closed = [];
    addEventListener('beforeprint', () => {
      closed = [...document.querySelectorAll('details:not([open])')];
      closed.forEach((d) => (d.open = true));
    });
    addEventListener('afterprint', () => closed.forEach((d) => (d.open = false)));
  });
})();
