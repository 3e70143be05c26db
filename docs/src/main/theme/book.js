"use strict";

/* Theme, menu and search of the book. It runs from file:// and asks no server for anything. */

(() => {
  const root = document.documentElement;
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  for (const button of all("[data-toggle=theme]")) {
    button.addEventListener("click", () => {
      const theme = root.dataset.theme === "dark" ? "light" : "dark";
      root.dataset.theme = theme;
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // Some browsers keep nothing for files: then the choice lasts for this page.
      }
    });
  }

  const setMenu = (open) => {
    document.body.classList.toggle("menu-open", open);
    all("[data-toggle=menu]").forEach((it) => it.setAttribute("aria-expanded", String(open)));
  };
  for (const button of all("[data-toggle=menu]")) {
    button.addEventListener("click", () => setMenu(!document.body.classList.contains("menu-open")));
  }
  all(".shade").forEach((it) => it.addEventListener("click", () => setMenu(false)));

  // ---- Search

  const input = document.querySelector("#search");
  const found = document.querySelector(".found");
  const side = document.querySelector(".side");
  const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word);

  const score = (entry, terms) => {
    let total = 0;
    for (const term of terms) {
      const title = entry.lowTitle.indexOf(term);
      const text = entry.lowText.indexOf(term);
      if (title < 0 && text < 0) {
        return 0;
      }
      total += title < 0 ? 0 : 12;
      total += Math.min(entry.lowText.split(term).length - 1, 5);
    }
    return total;
  };

  const excerpt = (entry, terms) => {
    const at = Math.max(0, entry.lowText.indexOf(terms[0]));
    const start = Math.max(0, entry.text.lastIndexOf(" ", Math.max(0, at - 40)));
    const small = document.createElement("small");
    let rest = entry.text.slice(start, start + 130).trim();
    while (rest) {
      const low = rest.toLowerCase();
      const hits = terms.map((term) => [low.indexOf(term), term]).filter(([i]) => i >= 0);
      if (!hits.length) {
        small.append(rest);
        break;
      }
      const [index, term] = hits.sort((a, b) => a[0] - b[0])[0];
      const mark = document.createElement("mark");
      mark.textContent = rest.slice(index, index + term.length);
      small.append(rest.slice(0, index), mark);
      rest = rest.slice(index + term.length);
    }
    return small;
  };

  const show = (query) => {
    const terms = words(query);
    side.classList.toggle("searching", terms.length > 0);
    found.replaceChildren();
    if (!terms.length) {
      return;
    }
    const hits = window.bookIndex
      .map((entry) => ({ entry, score: score(entry, terms) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 20);
    for (const { entry } of hits) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const title = document.createElement("b");
      title.textContent = entry.title;
      link.href = entry.url;
      link.append(title, entry.page === entry.title ? "" : entry.page, excerpt(entry, terms));
      link.addEventListener("click", () => setMenu(false));
      item.append(link);
      found.append(item);
    }
    if (!hits.length) {
      const item = document.createElement("li");
      item.className = "none";
      item.textContent = "Nothing found.";
      found.append(item);
    }
  };

  for (const entry of window.bookIndex) {
    entry.lowTitle = entry.title.toLowerCase();
    entry.lowText = entry.text.toLowerCase();
  }
  input.addEventListener("input", () => show(input.value));
  input.addEventListener("keydown", (event) => {
    const links = Array.from(found.querySelectorAll("a"));
    const chosen = links.findIndex((link) => link.classList.contains("chosen"));
    if (event.key === "Escape") {
      input.value = "";
      show("");
    } else if (event.key === "Enter" && links.length) {
      links[Math.max(0, chosen)].click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = Math.min(links.length - 1, Math.max(0, chosen + (event.key === "ArrowDown" ? 1 : -1)));
      links.forEach((link, i) => link.classList.toggle("chosen", i === next));
      links[next]?.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== input && !event.ctrlKey && !event.metaKey) {
      setMenu(true);
      input.focus();
      event.preventDefault();
    } else if (event.key === "Escape") {
      setMenu(false);
    }
  });

  // ---- Where we are: the section in sight is marked in the list at the side.

  const links = new Map(all(".side nav ol ol a").map((link) => [link.hash.slice(1), link]));
  const headings = all("article h2[id]").filter((heading) => links.has(heading.id));
  const mark = () => {
    const passed = headings.filter((it) => it.getBoundingClientRect().top < 140);
    const here = passed.length ? passed[passed.length - 1].id : "";
    links.forEach((link, id) => link.classList.toggle("here", id === here));
  };
  if (headings.length) {
    document.addEventListener("scroll", mark, { passive: true });
    mark();
  }
  document.querySelector(".side [aria-current]")?.scrollIntoView({ block: "nearest" });
})();
