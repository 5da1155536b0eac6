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
  const show = async (address) => {
    const answer = await fetch(address, {headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const content = page.getElementById('content');
    if (!content) {
      location.href = address;
      return;
    }
    body.replaceChildren(...content.childNodes);
    const title = body.querySelector('.panel-title, h1, h3');
    if (title) {
      title.id = 'panel-title';
    }
    const whole = document.createElement('p');
    whole.className = 'whole';
    const link = document.createElement('a');
    link.href = address;
    link.textContent = 'Open as a page';
    whole.append(link);
    body.append(whole);
    panel.classList.toggle('wide', Boolean(body.querySelector('.sides')));
    named(body);
    htmx.process(body);
    if (!panel.open) {
      panel.showModal();
    }
    const mark = address.includes('#') ? address.slice(address.indexOf('#') + 1) : '';
    const target = mark && body.querySelector('#' + CSS.escape(mark));
    if (target) {
      target.scrollIntoView({block: 'center'});
      target.classList.add('found');
    } else {
      body.scrollTop = 0;
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
  panel.querySelector('.close').addEventListener('click', () => panel.close());
  panel.addEventListener('click', (event) => {
    if (event.target === panel) {
      panel.close();
    }
  });
  panel.addEventListener('close', () => {
    body.replaceChildren();
    if (opener && opener.isConnected) {
      opener.focus();
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
  if (window.EventSource) {
    const seen = document.body.dataset.seen;
    const events = new EventSource('/events');
    events.addEventListener('changed', (event) => {
      if (event.data === document.body.dataset.seen) {
        return;
      }
      if (seen && news.childElementCount === 0) {
        const text = document.createElement('span');
        text.textContent = 'Something new came in. ';
        const again = document.createElement('a');
        again.href = location.href;
        again.textContent = 'Show it';
        news.append(text, again);
      }
      document.body.dataset.seen = event.data;
    });
    addEventListener('pagehide', () => events.close());
  }
})();
