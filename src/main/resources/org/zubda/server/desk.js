// Every page of the desk works without this script. With it, evidence opens beside the text, time
// is a slider, and what comes in is told as it comes.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const recall = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A page that may not remember still works.
    }
  };

  // ---- light and dark
  const chosen = recall('zubda-theme');
  if (chosen === 'light' || chosen === 'dark') {
    root.dataset.theme = chosen;
  }
  const isDark = () =>
    root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = document.querySelector('button.theme');
  const nameTheme = () => {
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', isDark() ? 'Switch to light' : 'Switch to dark');
  };
  theme.hidden = false;
  nameTheme();
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember('zubda-theme', root.dataset.theme);
    nameTheme();
  });

  // ---- on a narrow screen the tab that is open may lie beside it
  const showTab = () => {
    const tab = document.querySelector('.tabs [aria-current]');
    if (tab) {
      const tabs = tab.closest('.tabs');
      tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
    }
  };
  showTab();
  document.addEventListener('htmx:afterSettle', showTab);

  // ---- time as a slider
  const slide = document.getElementById('slide');
  const at = document.getElementById('at');
  if (slide && at) {
    const say = () => {
      slide.setAttribute('aria-valuetext', at.options[at.selectedIndex].text);
    };
    slide.hidden = false;
    slide.form.classList.add('sliding');
    slide.value = at.selectedIndex;
    say();
    slide.addEventListener('input', () => {
      at.selectedIndex = Number(slide.value);
      say();
      at.dispatchEvent(new Event('change', {bubbles: true}));
    });
    at.addEventListener('change', () => {
      slide.value = at.selectedIndex;
      say();
    });
  }

  // ---- evidence beside the text
  const panel = document.getElementById('panel');
  const body = document.getElementById('panel-body');
  let opener = null;
  const parsed = async (answer) =>
    new DOMParser().parseFromString(await answer.text(), 'text/html');
  const put = (page, address) => {
    const content = page.getElementById('content');
    if (!content) {
      location.href = address;
      return false;
    }
    const told = content.querySelector('#told');
    body.replaceChildren(...(told || content).childNodes);
    const title = body.querySelector('.panel-title, h1, h3');
    if (title) {
      title.id = 'panel-title';
    }
    panel.classList.toggle('wide', Boolean(body.querySelector('.sides')));
    named(body);
    htmx.process(body);
    if (!panel.open) {
      panel.showModal();
    }
    body.scrollTop = 0;
    return true;
  };
  const show = async (address) => {
    const answer = await fetch(address, {headers: {Accept: 'text/html'}});
    if (!put(await parsed(answer), address)) {
      return;
    }
    const whole = document.createElement('p');
    whole.className = 'whole';
    const link = document.createElement('a');
    link.href = address;
    link.textContent = 'Open as a page';
    whole.append(link);
    body.append(whole);
    const mark = address.includes('#') ? address.slice(address.indexOf('#') + 1) : '';
    const target = mark && body.querySelector('#' + CSS.escape(mark));
    if (target) {
      target.scrollIntoView({block: 'center'});
      target.classList.add('found');
    }
    body.focus();
  };
  const opens = /^\/stories\/[^/]+\/(entries|claims|reports)\/[^/]+/;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    const address = link.getAttribute('href');
    const inPlace = link.matches('.open, .ref, .quiet, .inplace, .claim');
    if (opens.test(address) && inPlace && !link.closest('.whole')) {
      event.preventDefault();
      if (!panel.open) {
        opener = link;
      }
      show(address).catch(() => {
        location.href = address;
      });
    }
  });
  // A decision that is made in the panel is answered in it; what is told behind it changes at once.
  const decide = async (form, button) => {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: {Accept: 'text/html'},
      body: new URLSearchParams(new FormData(form, button)),
    });
    const page = await parsed(answer);
    const again = page.querySelector('#content form.decide');
    if (!answer.ok && !again) {
      // What was written stays where it is.
      const why = page.querySelector('#content [role="alert"]');
      const said = form.querySelector('.alert') || document.createElement('p');
      said.className = 'alert';
      said.setAttribute('role', 'alert');
      said.textContent = why ? why.textContent : 'The desk does not answer.';
      form.prepend(said);
      return;
    }
    filling = false;
    put(page, answer.url);
    body.focus();
    if (answer.ok) {
      document.body.dataset.seen = page.body.dataset.seen;
      await refresh();
    }
  };
  body.addEventListener('submit', (event) => {
    if (event.target.matches('form.decide')) {
      event.preventDefault();
      decide(event.target, event.submitter).catch(() => event.target.submit());
    }
  });
  panel.querySelector('.close').addEventListener('click', () => panel.close());
  panel.addEventListener('click', (event) => {
    if (event.target === panel) {
      panel.close();
    }
  });
  panel.addEventListener('close', () => {
    body.replaceChildren();
    filling = false;
    if (opener && opener.isConnected) {
      opener.focus();
    } else if (opener) {
      // What is told was told anew meanwhile.
      const same = [...document.querySelectorAll('#told a[href]')].find(
        (link) => link.getAttribute('href') === opener.getAttribute('href'));
      if (same) {
        same.focus();
      }
    }
    if (missed) {
      catchUp();
    }
  });

  // ---- who decides is asked once
  const named = (within) => {
    within.querySelectorAll('input.by').forEach((input) => {
      input.value = input.value || recall('zubda-by') || '';
      input.addEventListener('change', () => remember('zubda-by', input.value));
    });
  };
  named(document);

  // ---- what comes in
  const news = document.getElementById('news');
  let filling = false;
  let missed = false;
  document.addEventListener('input', (event) => {
    if (event.target.closest('form') && !event.target.closest('.when')) {
      filling = true;
    }
  });
  document.addEventListener('submit', () => {
    filling = false;
  });
  const busy = () => filling || panel.open;

  /** Tells anew what the page tells, in its place; what had the focus has it, and nothing moves. */
  const refresh = async () => {
    const told = document.querySelector('#told, #found');
    if (!told) {
      return false;
    }
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}});
    const page = await parsed(answer);
    const fresh = page.getElementById(told.id);
    if (!answer.ok || !fresh) {
      return false;
    }
    const links = (within) => [...within.querySelectorAll('a[href], summary, button')];
    const name = (link) => link.getAttribute('href') || link.textContent;
    const focused = told.contains(document.activeElement) ? document.activeElement : null;
    const alike = focused
      ? links(told).filter((link) => name(link) === name(focused)).indexOf(focused)
      : -1;
    const unfolded = [...told.querySelectorAll('details')].map((details) => details.open);
    const place = [scrollX, scrollY];
    told.replaceWith(fresh);
    const folds = [...fresh.querySelectorAll('details')];
    if (folds.length === unfolded.length) {
      folds.forEach((details, i) => {
        details.open = unfolded[i];
      });
    }
    const example = document.querySelector('.example');
    if (example && !page.querySelector('.example')) {
      example.remove();
    }
    const kicker = page.querySelector('.masthead .kicker');
    const was = document.querySelector('.masthead .kicker');
    if (kicker && was) {
      was.replaceWith(kicker);
    }
    const options = page.getElementById('at');
    if (options && options.length !== at.length) {
      at.replaceChildren(...options.children);
      slide.max = at.length - 1;
      slide.value = at.selectedIndex;
    }
    htmx.process(fresh);
    showTab();
    if (focused) {
      const same = links(fresh).filter((link) => name(link) === name(focused));
      if (same.length > 0) {
        same[Math.min(alike, same.length - 1)].focus({preventScroll: true});
      }
    }
    scrollTo(...place);
    document.body.dataset.seen = page.body.dataset.seen;
    missed = false;
    news.replaceChildren();
    return true;
  };
  const tell = () => {
    if (news.childElementCount === 0) {
      const text = document.createElement('span');
      text.textContent = 'Something new came in. ';
      const again = document.createElement('a');
      again.href = location.href;
      again.textContent = 'Show it';
      news.append(text, again);
    }
  };
  const catchUp = async () => {
    if (busy() || !(await refresh().catch(() => false))) {
      missed = true;
      tell();
    }
  };
  if (window.EventSource) {
    // A page that nobody looks at does not listen: browsers open few lines to one address.
    let events = null;
    const listen = () => {
      if (events || document.hidden) {
        return;
      }
      events = new EventSource('/events');
      events.addEventListener('changed', (event) => {
        if (event.data !== document.body.dataset.seen) {
          document.body.dataset.seen = event.data;
          catchUp();
        }
      });
    };
    const stop = () => {
      if (events) {
        events.close();
        events = null;
      }
    };
    document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
    addEventListener('pagehide', stop);
    addEventListener('pageshow', listen);
    listen();
  }
})();
